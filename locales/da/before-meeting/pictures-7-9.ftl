# Picture cards before the meeting, 7 to 9. Order and conditions: content/letters/before-meeting/pictures.tera.
# The adviser's own words are whole sentences or phrases as typed; a sentence here must read well around all of them.

title = Brev til { $child-first }
hello = Hej { $child-first }

## We meet
we-meet = Vi skal ses
me-new = Jeg hedder { $adviser-first }.
me-again = Det er mig igen, { $adviser-first }.
about = { $adviser-about }
new-adviser = Jeg er din nye rådgiver i kommunen.
carries-over = Du behøver ikke fortælle det hele igen.
personal = { $meeting-personal }
adviser-what = Jeg er rådgiver. Det betyder, at jeg hjælper børn.
why-own = { $meeting-why }
last-time = Det er sidste gang, vi har aftalt at ses.
when-today = Vi ses i dag. Det er { $meeting-date } klokken { $meeting-clock }.
when-tomorrow = Vi ses i morgen. Det er { $meeting-date } klokken { $meeting-clock }.
when-day = Vi ses { $meeting-date } klokken { $meeting-clock }.
how-long = Vi snakker i cirka { $meeting-length }.
place = Det er her: { $meeting-place }.
place-other = Vil du hellere ses et andet sted? Sig det.
person-talks = Jeg snakker med dig.
person-writes = Min kollega { $person-first } skriver det vigtigste ned.
person-supports = { $person-role ->
    [mother] Din mor er også med.
    [father] Din far er også med.
    [former-adviser] { $person-first }, som du kender, er også med.
    [leader] { $person-first } fra kommunen er også med.
    [police] { $person-first } fra politiet er også med.
    [barnehus] { $person-first } fra børnehuset er også med.
   *[other] { $person-first } er også med.
}
person-interprets = { $interpreter-speech ->
    [signed] { $person-first } er tolk og kan tegnsprog og dansk.
   *[spoken] { $person-first } er tolk og kan dit sprog og dansk.
}
parents-know = { $parents-who ->
    [mother] Din mor er ikke med. Hun ved godt, at vi ses.
    [father] Din far er ikke med. Han ved godt, at vi ses.
    [other] De voksne derhjemme er ikke med. De ved godt, at vi ses.
    [guardian] Den voksne, der bestemmer om dig, er ikke med. Den voksne ved godt, at vi ses.
   *[both] Dine forældre er ikke med. De ved godt, at vi ses.
}
parents-away = De voksne derhjemme er ikke med.
parents-away-placed = { $parents-who ->
    [mother] Din mor er ikke med.
    [father] Din far er ikke med.
    [guardian] Den voksne, der bestemmer om dig, er ikke med.
   *[both] Dine forældre er ikke med.
}

## What the child may do
you-decide = Det må du gerne
bisidder-what = Du har ret til en bisidder. Det er en, du er tryg ved. Bisidderen er med for at hjælpe dig.
bisidder-one = Du kan vælge { $bisidder-role ->
    [mother] din mor
    [father] din far
   *[other] { $bisidder-first }
} eller en anden. Du kan også sige nej tak.
bisidder-several = Det kan være { $bisidders-or }. Du kan også vælge en anden eller sige nej tak.
bisidder-none = Du kan vælge en, du kender godt. Du kan også sige nej tak.
bisidder-find = Kender du ingen? Så leder vi sammen.
bisidder-how-first = Sig til mig, hvem du tænker på, før du spørger nogen.
topics = Du må gerne vælge, hvad vi skal snakke om.
not-decided = Vi bestemmer ikke noget, mens vi snakker.
no-meeting = Vil du slet ikke mødes? Så prøver vi at høre dig på en anden måde.
correct-me = Eller: "Det passer ikke." Eller: "Det forstår jeg ikke."

## Afterwards
after = Bagefter
parents-read-rule = Spørg mig, hvem der får det at vide.
parents-read = { $parents-who ->
    [mother] Måske får din mor også noget at vide.
    [father] Måske får din far også noget at vide.
    [other] Måske får de voksne derhjemme også noget at vide.
    [guardian] Måske får den voksne, der bestemmer om dig, også noget at vide.
   *[both] Måske får dine forældre også noget at vide.
}
secrecy = Jeg kan ikke love, at det bliver en hemmelighed. Har du brug for hjælp? Så siger jeg det til voksne, der hjælper børn.
say-at-home = Vi finder ud af, hvad du kan sige hjemme.
say-where-you-live = Vi snakker også om, hvad du kan sige der, hvor du bor.
say-in-two-homes = Vi snakker også om, hvad du kan sige de steder, du bor.
doors-open = Du må gerne snakke med mig igen en anden dag.
nervous = Er du lidt nervøs? Det er helt i orden.
come-back = Får du brug for hjælp igen? Gå til en voksen, du er tryg ved.
talk-trusted = Du kan også gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.

## The child's own page
own-title = Din side
own-intro = Kun hvis du har lyst. Jeg læser siden. Måske læser andre den også.
own-wishes = Jeg vil gerne:
own-bisidder = have en bisidder med
own-place = sidde et andet sted
own-break = holde pauser
own-drawing = Tegn noget, du godt kan lide:

# The letter before the meeting, 7 to 9. Order and conditions: content/letters/before-meeting/7-9.tera.
# The adviser's own words (meeting-why, meeting-place …) are whole sentences or phrases as typed; a sentence here must read well around all of them.

title = Brev til { $child-first }
hello = Hej { $child-first }

## Who I am
me-new = Jeg hedder { $adviser-first }.
me-again = Det er mig igen, { $adviser-first }.
me-adviser = Jeg er { $adviser-first }, din rådgiver i kommunen.
personal = { $meeting-personal }
adviser-who = Jeg er rådgiver i kommunen.
adviser-what = Jeg hjælper børn.
about = { $adviser-about }
new-adviser = Jeg er din nye rådgiver i kommunen.
carries-over = Du behøver ikke fortælle det hele igen.

## Why
why = Hvorfor?
why-own = { $meeting-why }
last-time = Det er sidste gang, vi har aftalt at ses.

## When and where
when-where = Hvornår og hvor?
row-day = Dag:
when-today = i dag, { $meeting-date }
when-tomorrow = i morgen, { $meeting-date }
when-day = { $meeting-date }
row-clock = Klokken:
clock = { $meeting-spoken }
row-length = Hvor længe:
how-long = cirka { $meeting-length }
row-place = Sted:
place = { $meeting-place }
row-who = Hvem:
who-two = dig og mig
who-three = dig, mig og { $writer-first }
place-other = Vil du hellere ses et andet sted? Sig det.
place-together = Vi finder sammen et godt sted.
place-later = Jeg siger til dig, hvor vi skal være.

## Who is there
who-there = Hvem er med?
person-talks = Jeg snakker med dig.
person-writes = Min kollega { $person-first } skriver, så vi husker det.
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
only-me = Det er kun mig, der snakker med dig.
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

## Bisidder
bisidder-right = Du har ret til en bisidder
bisidder-one = Du kan vælge { $bisidder-role ->
    [mother] din mor
    [father] din far
   *[other] { $bisidder-first }
} eller en anden. Du kan også sige nej.
bisidder-several = Det kan være { $bisidders-or }.
bisidder-other = Du kan også vælge en anden eller sige nej.
bisidder-none = Du kan vælge en, du kender godt. Du kan også sige nej.
bisidder-find = Kender du ingen? Så leder vi sammen.
bisidder-how = Sig til mig, hvad du vælger.
bisidder-how-help = Sig til mig, hvem du tænker på.
bisidder-how-first = Sig til mig, hvem du tænker på, før du spørger nogen.

## What we talk about
topics = Hvad skal vi snakke om?
topic = { $meeting-topics }
topics-other = Du må gerne vælge noget andet.
topics-choose = Du må gerne vælge, hvad vi skal snakke om.
not-decided = Vi bestemmer ikke noget imens.

## What the child may do
# The heading and each item are one sentence: "Du må gerne … lade være med at svare".
you-may = Du må gerne
may-not-answer = lade være med at svare
may-not-know = sige: "Det ved jeg ikke."
may-correct = rette mig eller sige: "Det forstår jeg ikke."
may-draw = tegne i stedet
may-hear-me = få at vide, hvad jeg skriver
may-hear-writer = få at vide, hvad { $writer-first } skriver

## What becomes of it
who-knows = Hvem får det at vide?
told = Jeg siger det vigtigste til { $meeting-told-and }.

## Afterwards and meanwhile
after = Og bagefter?
after-own = { $meeting-after }
after-more = Før du går, siger jeg, hvad jeg ikke ved endnu.
come-back = Får du brug for hjælp igen? Gå til en voksen, du er tryg ved.
say-at-home = Vi finder ud af, hvad du kan sige hjemme.
say-where-you-live = Vi snakker også om, hvad du kan sige der, hvor du bor.
say-in-two-homes = Vi snakker også om, hvad du kan sige de steder, du bor.
doors = Vil du snakke igen?
talk-trusted = Du kan gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
talk-trusted-or-me = Gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}, eller ring til mig på { $adviser-phone }.
call-me = Du kan ringe til mig på { $adviser-phone }.
answers = Det kan du { $adviser-hours }.
call-team = Du kan ringe til { $municipality-team } på { $municipality-phone }.
borrow-phone = Spørg { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}, om du må låne en telefon.

## The child's own page: wishes for the meeting and questions, never a question about what happened
own-title = Din side
own-intro = Kun hvis du har lyst. Jeg og andre kan læse siden.
own-wishes = Jeg vil gerne:
own-bisidder = have en bisidder med
own-place = sidde et andet sted
own-break = holde pauser
own-topics = Jeg vil snakke eller spørge om:
own-questions = Jeg vil spørge om:
own-drawing = Tegn noget, du godt kan lide:

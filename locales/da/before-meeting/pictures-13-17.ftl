# Picture cards before the meeting, 13 to 17. Order and conditions: content/letters/before-meeting/pictures.tera.
# Short, never childish: plain adult speech in few words.
# The adviser's own words are whole sentences or phrases as typed; a sentence here must read well around all of them.

title = Brev til { $child-first }
hello = Hej { $child-first }

## We meet
we-meet = Vi skal mødes
me-new = Jeg hedder { $adviser-first }.
me-again = Det er mig igen, { $adviser-first }.
about = { $adviser-about }
new-adviser = Jeg er din nye rådgiver i kommunen.
carries-over = Du behøver ikke fortælle det hele igen.
personal = { $meeting-personal }
adviser-what = Jeg er rådgiver i kommunen. Mit job er at hjælpe, når noget er svært.
why-own = { $meeting-why }
last-time = Det er sidste gang, vi har aftalt at mødes.
when-today = Vi mødes i dag, { $meeting-date }, klokken { $meeting-clock }.
when-tomorrow = Vi mødes i morgen, { $meeting-date }, klokken { $meeting-clock }.
when-day = Vi mødes { $meeting-date } klokken { $meeting-clock }.
how-long = Vi taler i cirka { $meeting-length }.
place = Vi mødes her: { $meeting-place }.
place-other = Vil du hellere mødes et andet sted, så sig det.
person-talks = Jeg taler med dig.
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
person-interprets = { $person-first } er tolk og oversætter for os.
parents-know = { $parents-who ->
    [mother] Din mor er ikke med, men hun ved, at vi mødes.
    [father] Din far er ikke med, men han ved, at vi mødes.
    [other] De voksne derhjemme er ikke med, men de ved, at vi mødes.
    [guardian] Den voksne, der bestemmer om dig, er ikke med, men ved, at vi mødes.
   *[both] Dine forældre er ikke med, men de ved, at vi mødes.
}
parents-away = De voksne derhjemme er ikke med.
parents-away-placed = { $parents-who ->
    [mother] Din mor er ikke med.
    [father] Din far er ikke med.
    [guardian] Den voksne, der bestemmer om dig, er ikke med.
   *[both] Dine forældre er ikke med.
}

## What the child decides
you-decide = Det bestemmer du
bisidder-what = Du har ret til en bisidder. Det er en, du har tillid til, og som er der for din skyld.
bisidder-one = Du kan vælge { $bisidder-role ->
    [mother] din mor
    [father] din far
   *[other] { $bisidder-first }
} eller en anden, der er fyldt 15 år. Du kan også sige nej tak.
bisidder-several = Det kan være { $bisidders-or }. Du kan også vælge en anden, der er fyldt 15 år, eller sige nej tak.
bisidder-none = Du kan vælge en, der er fyldt 15 år. Du kan også sige nej tak.
bisidder-find = Kender du ingen? Så finder vi en sammen.
bisidder-how-first = Sig til mig, hvem du tænker på, før du spørger nogen.
topics = Du må gerne vælge, hvad vi skal tale om.
not-decided = Vi beslutter ikke noget på mødet.
no-meeting = Vil du slet ikke mødes? Så prøver vi at høre dig på en anden måde.
not-answer = Du behøver ikke svare.
dont-know = "Det ved jeg ikke" er også et svar.
correct-me = Du må gerne rette mig. Forstår du mig ikke, så sig det.
draw = Du må gerne tegne, skrive eller pege.
stop-sign = Vil du stoppe? { $meeting-stop }
stop-plain = Vil du stoppe? { $stop-how ->
    [said] Sig stop, eller bank i bordet.
    [raised] Hold hånden op.
    [pointed] Peg på billedet af hånden.
    [knocked] Bank i bordet.
   *[usual] Sig stop, eller hold hånden op.
}

## Afterwards
after = Bagefter
hear-me = Jeg skriver det vigtigste ned. Du kan få det at vide, før du går.
hear-writer = Før du går, kan du få at vide, hvad { $writer-first } har skrevet.
secrecy = Jeg kan ikke love, at alt bliver mellem os. Har du brug for hjælp, eller er du i fare, siger jeg det til dem, der hjælper unge.
say-at-home = Vi taler også om, hvad du kan sige derhjemme.
say-where-you-live = Vi taler også om, hvad du kan sige der, hvor du bor.
say-in-two-homes = Vi taler også om, hvad du kan sige de steder, du bor.
doors-open = Du kan sige mere en anden dag.
nervous = Det er helt i orden at være nervøs.
come-back = Får du brug for hjælp igen, så sig det til mig eller en anden, du stoler på.
talk-trusted = Du kan også tale med { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
bornetelefon = Du kan ringe gratis til BørneTelefonen på 116 111.

## The child's own page
own-title = Din egen side
own-intro = Kun hvis du har lyst. Jeg og andre kan se det, du laver her.
own-wishes = Jeg vil gerne:
own-bisidder = have en bisidder med
own-place = mødes et andet sted
own-break = holde pauser
own-drawing = Plads til at tegne:

# The child's own screen, 7 to 9. Order and conditions: content/letters/screen/7-9.tera. The stations stand in timeline/7-9.ftl.

title = Min side
heading = Hej { $child-first }
lead = Det her er din vej. Her kan du se, hvor vi er nu.

## When we meet
meet-agreed = Vi ses { $day } klokken { $clock }.
meet-other-day = Vi skulle ses { $was }. Det er lavet om. Vi ses { $day } klokken { $clock } i stedet.
meet-other-clock = Vi ses stadig { $day }. Tiden er lavet om. Vi ses klokken { $clock }.
meet-off = Vi skulle ses { $was }. Det er aflyst. Jeg har ikke glemt dig. Jeg siger til dig, om vi skal ses en anden dag.

## My adults
adults-title = De voksne, der hjælper
adult-me = Det er mig, { $person-first }. Jeg er din rådgiver.
adult-me-steady = Jeg siger til, når jeg har noget nyt.
adult-adviser = { $person-first } arbejder sammen med mig.
adult-bisidder = { $person-role ->
    [mother] Din mor
    [father] Din far
   *[other] { $person-first }
} kan være din bisidder og hjælpe dig, når vi snakker. Du kan også vælge en anden eller ingen.
adult-interpreter = { $person-first } er tolk. { $interpreter-speech ->
    [signed] En tolk kan tegnsprog og dansk.
   *[spoken] En tolk kan dit sprog og dansk.
}
adult-safe = { $person-role ->
    [teacher] { $person-first } er din lærer.
    [mother] Du kan gå til din mor.
    [father] Du kan gå til din far.
   *[other] Du kan gå til { $person-first }.
}
adult-steady = { $person-role ->
    [mother] Din mor plejer at være der.
    [father] Din far plejer at være der.
   *[other] { $person-first } plejer at være der.
}

## Meanwhile
between-title = Imens
call-hours = Vil du snakke med mig? Så ring på { $adviser-phone }. Det kan du { $adviser-hours }.
tell-before = Jeg snakker med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }. Jeg ringer til dig først.
tell-after = Jeg snakker med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }. Så ringer jeg til dig.
tell-no = Jeg snakker med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }. Du ville ikke have, at jeg ringer. Det husker jeg.
tell-plain = Jeg snakker med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }.

## My questions
questions-title = Skriv til mig
questions-what = Er der noget, du gerne vil vide? Eller er der noget, du ønsker til næste gang? Så skriv det her.
questions-read = Jeg læser det senest { $reads-day }.
questions-who = Voksne, der arbejder med at hjælpe dig, kan også læse det.
questions-parents = { $parents-who ->
    [mother] Måske får din mor det også at se.
    [father] Måske får din far det også at se.
    [other] Måske får de voksne derhjemme det også at se.
    [guardian] Måske får den voksne, der bestemmer om dig, det også at se.
   *[both] Måske får dine forældre det også at se.
}
# Where it is not known to the child whether they know of the talks.
questions-parents-rule = Forældre må tit se det, men ikke altid.
questions-now = Er du i fare lige nu? Så ring 112.
questions-any = Alle børn kan også ringe gratis til BørneTelefonen på 116 111.

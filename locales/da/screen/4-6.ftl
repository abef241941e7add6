# The child's own screen, 4 to 6. Order and conditions: content/letters/screen/4-6.tera. The stations stand in timeline/4-6.ftl.

title = Min side
heading = Hej { $child-first }
lead = Her er din vej.

## When we meet: the day with its part ("i morgen formiddag"), and no clock
meet-agreed = Vi ses { $day }.
meet-other-day = Vi skulle ses { $was }. Det er lavet om. Vi ses { $day } i stedet.
meet-other-clock = Tiden er lavet om. Vi ses { $day }.
meet-off = Vi skulle ses { $was }. Det er aflyst. Jeg har ikke glemt dig. Jeg siger til dig, om vi skal ses en anden dag.

## My adults
adults-title = De voksne, der hjælper
adult-me = Jeg hedder { $person-first }.
adult-me-steady = Jeg siger til, når jeg har noget nyt.
adult-adviser = { $person-first } hjælper også.
adult-bisidder = { $person-role ->
    [mother] Din mor
    [father] Din far
   *[other] { $person-first }
} kan sidde hos dig, når vi snakker.
adult-interpreter = { $interpreter-speech ->
    [signed] { $person-first } kan tegnsprog.
   *[spoken] { $person-first } kan dit sprog.
}
adult-safe = { $person-role ->
    [mother] Du kan snakke med din mor.
    [father] Du kan snakke med din far.
   *[other] Du kan snakke med { $person-first }.
}
adult-steady = { $person-role ->
    [mother] Din mor plejer at være der.
    [father] Din far plejer at være der.
   *[other] { $person-first } plejer at være der.
}

## Meanwhile
between-title = Imens
tell-before = Jeg snakker med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }. Jeg ringer til dig først.
tell-after = Jeg snakker med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }. Bagefter ringer jeg til dig.
tell-no = Jeg snakker med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }.
tell-plain = Jeg snakker med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }.

## My questions
questions-title = Vil du spørge om noget?
questions-ask = Du må gerne spørge mig, når vi ses.
questions-what = En voksen kan skrive for dig.
questions-read = Så læser jeg det. Måske er der flere, der læser det.
questions-now = Har du brug for hjælp nu? Gå til en voksen, du er tryg ved.

# The child's own screen, 10 to 12. Order and conditions: content/letters/screen/10-12.tera. The stations stand in timeline/10-12.ftl.

title = Min side
heading = Hej { $child-first }
lead = Her kan du se, hvor vi er nu, og hvad der kommer.

## When we meet
meet-agreed = Vi ses { $day } klokken { $clock }.
meet-other-day = Vi skulle ses { $was }. Det er lavet om. Vi ses { $day } klokken { $clock } i stedet.
meet-other-clock = Vi ses stadig { $day }. Tiden er lavet om. Vi ses klokken { $clock }.
meet-off = Vi skulle ses { $was }. Det er aflyst. Jeg har ikke glemt dig. Jeg fortæller dig, om vi skal ses en anden dag.

## My adults
adults-title = Dine voksne
adults-what = Det er dem, du kan gå til, eller som du møder undervejs.
adult-me = Det er mig, { $person-first }. Jeg er din rådgiver.
adult-me-steady = Andre voksne kan skifte, men jeg er her stadig.
adult-adviser = { $person-first } er også din rådgiver.
adult-bisidder = { $person-first } er din bisidder og er der for din skyld.
adult-interpreter = { $person-first } er tolk og oversætter det, vi siger.
adult-safe = { $person-role ->
    [teacher] { $person-first } er din lærer.
   *[other] Du kan gå til { $person-first }, hvis du vil snakke.
}
adult-steady = Andre voksne kan skifte, men { $person-first } er der stadig.

## Meanwhile
between-title = Imens
call-hours = Vil du snakke med mig, kan du ringe på { $adviser-phone }, { $adviser-hours }.
tell-before = Jeg snakker med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }. Jeg ringer til dig først, som du ønskede.
tell-after = Jeg snakker med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }. Bagefter ringer jeg til dig, som du ønskede.
tell-no = Jeg snakker med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }. Jeg ringer ikke til dig. Det har du valgt.
tell-plain = Jeg snakker med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }.

## My questions
questions-title = Skriv til mig
questions-what = Er der noget, du gerne vil vide, eller noget, du ønsker til næste gang? Så kan du skrive det her.
questions-read = Jeg læser det senest { $reads-day }.
questions-who = Andre voksne, der arbejder med at hjælpe dig, kan også læse det.
questions-now = Har du brug for hjælp lige nu, så ring 112.
questions-police = Politiet har nummer 114.
questions-any = Du kan også ringe til BørneTelefonen på 116 111. Det er gratis.

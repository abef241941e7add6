# The child's own screen, 13 to 17. Order and conditions: content/letters/screen/13-17.tera. The stations stand in timeline/13-17.ftl.

title = Min side
heading = Hej { $child-first }
lead = Her står, hvor vi er nu, og hvad vi ikke ved endnu.

## When we meet
meet-agreed = Vi ses { $day } klokken { $clock }.
meet-other-day = Vi skulle ses { $was }. Det er lavet om. Vi ses { $day } klokken { $clock } i stedet.
meet-other-clock = Vi ses stadig { $day }, men på et andet tidspunkt: klokken { $clock }.
meet-off = Vi skulle ses { $was }. Det er aflyst. Jeg har ikke glemt dig. Jeg fortæller dig, om vi skal ses en anden dag.

## My adults
adults-title = Hvem er hvem?
adults-what = Her er dem, du kan gå til, og dem, du møder.
adult-me = Det er mig, { $person-first }. Jeg er din rådgiver.
adult-me-steady = Jeg siger til, når jeg har noget nyt.
adult-adviser = { $person-first } er også rådgiver. { $person-pronoun ->
    [han] Han
    [hun] Hun
   *[other] { $person-first }
} arbejder sammen med mig.
adult-bisidder = { $person-role ->
    [mother] Din mor
    [father] Din far
   *[other] { $person-first }
} kan være din bisidder, hvis du vil. Du kan også vælge en anden. En bisidder er med for at hjælpe dig, når vi mødes.
adult-interpreter = { $person-first } er tolk og oversætter det, vi siger.
adult-safe = { $person-role ->
    [teacher] { $person-first } er din lærer.
    [mother] Du kan gå til din mor, hvis du vil tale med nogen.
    [father] Du kan gå til din far, hvis du vil tale med nogen.
   *[other] Du kan gå til { $person-first }, hvis du vil tale med nogen.
}
adult-steady = { $person-role ->
    [mother] Din mor plejer at være der.
    [father] Din far plejer at være der.
   *[other] { $person-first } plejer at være der.
}

## Meanwhile
between-title = Imens
call-hours = Vil du tale med mig, kan du ringe på { $adviser-phone }, { $adviser-hours }.
tell-before = Jeg taler med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }. Jeg ringer til dig først, som du bad om.
tell-after = Jeg taler med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }. Jeg ringer til dig bagefter, som du bad om.
tell-no = Jeg taler med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }. Du ville helst ikke have, at jeg ringer, så det gør jeg ikke.
tell-plain = Jeg taler med { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
} { $day }.

## My questions
questions-title = Skriv til mig
questions-what = Har du et spørgsmål eller et ønske til næste gang, kan du skrive det her.
questions-read = Jeg læser det senest { $reads-day }.
questions-who = Andre i kommunen, der arbejder med at hjælpe dig, kan også læse det.
questions-parents = { $parents-who ->
    [mother] Din mor kan måske også få det at se.
    [father] Din far kan måske også få det at se.
    [other] De voksne, der har ansvaret for dig, kan måske også få det at se.
    [guardian] Den voksne, der bestemmer om dig, kan måske også få det at se.
   *[both] Dine forældre kan måske også få det at se.
}
questions-parents-rule = Forældre kan tit få det at se, men ikke altid.
questions-now = Er du i fare lige nu, så ring 112.
questions-any = BørneTelefonen på 116 111 er gratis, og du behøver ikke sige dit navn.

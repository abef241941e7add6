# The opening card, 7 to 9. Order and conditions: content/letters/opening-card/7-9.tera.
# Read together in the first minute: a bold title is the right, the line under it one thing to do or say.
# What `rights` says too stands in shared/7-9.ftl (`right-…`).

title = Kort til { $child-first }
heading = Før vi begynder, { $child-first }

## The rights
bisidder-what-title = Du har ret til en bisidder
bisidder-one = Du kan vælge { $bisidder-role ->
    [mother] din mor
    [father] din far
   *[other] { $bisidder-first }
} eller en anden. Du kan også sige nej tak.
bisidder-several = Det kan være { $bisidders-or }.
bisidder-other = Du kan også vælge en anden eller sige nej tak.
bisidder-none = Du kan vælge en, der er mindst 15 år. Du kan også sige nej tak.
bisidder-find = Kender du ingen? Så leder vi sammen.
bisidder-how-first = Sig til mig, hvem du tænker på, før du spørger nogen.
right-not-answer = Du må gerne sige: "Det har jeg ikke lyst til." Eller: "Det forstår jeg ikke."
right-another-way = Du må også gerne pege eller hviske.
right-hear-me = Er det skrevet forkert? Så sig det til mig.
right-hear-writer = Er det skrevet forkert? Så sig det til os.
right-what-next = Jeg siger også, hvad jeg ikke ved endnu.
interpreter-what-title = { $interpreter-speech ->
    [signed] Du må gerne bruge tegnsprog
   *[spoken] Du må gerne tale dit eget sprog
}
interpreter-what = En tolk siger det til mig på dansk.
interpreter-name = Det er { $interpreter-first }.
right-another-place = Så sig det til mig.
who-knows = Hvem får det at vide?

## One minute of practice: the adviser reads aloud, the child answers. Nothing about the child's own life.
try = Vi prøver lige
try-wrong = Jeg siger: "Du er 40 år." Hvad siger du så? Du må gerne sige til, når jeg tager fejl.
try-dont-know = Jeg spørger: "Hvad har jeg i lommen?" Du må gerne sige: "Det ved jeg ikke." Du behøver ikke gætte.
try-stop = Jeg snakker og snakker om pandekager. Kan du stoppe mig?

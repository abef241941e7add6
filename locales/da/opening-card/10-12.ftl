# The opening card, 10 to 12. Order and conditions: content/letters/opening-card/10-12.tera.
# For the first minute: a bold title is the right, the lines under it what it means here.
# What `rights` says too stands in shared/10-12.ftl (`right-…`).

title = Kort til { $child-first }
heading = Før vi begynder, { $child-first }

## The rights
bisidder-what-title = Du har ret til en bisidder
bisidder-one = Du kan vælge { $bisidder-role ->
    [mother] din mor
    [father] din far
   *[other] { $bisidder-first }
} eller en anden, der er fyldt 15 år. Du kan også sige nej tak.
bisidder-several = Det kan være { $bisidders-or }.
bisidder-other = Du kan også vælge en anden, der er fyldt 15 år, eller sige nej tak.
bisidder-none = Du kan vælge en, der er fyldt 15 år, eller sige nej tak.
bisidder-find = Kender du ingen? Så finder vi en sammen.
bisidder-how-first = Sig til mig, hvem du tænker på, før du spørger nogen.
right-not-answer = "Det ved jeg ikke" og "det forstår jeg ikke" er også svar.
right-another-way = Det er ikke alt, der er let at sige med ord.
right-hear-me = Er det skrevet forkert, så skriver jeg, hvad du mener.
right-hear-writer = Er det skrevet forkert, så skriver vi, hvad du mener.
not-secret = Jeg kan ikke love at holde det, du siger, hemmeligt.
right-what-next = Jeg siger også, hvad jeg ikke ved endnu, og hvornår du hører fra mig.
interpreter-what-title = { $interpreter-speech ->
    [signed] Du kan bede om en tegnsprogstolk
   *[spoken] Du kan bede om en tolk
}
interpreter-what = En tolk oversætter, så vi forstår hinanden.
interpreter-named-title = { $interpreter-speech ->
    [signed] Du må gerne bruge tegnsprog
   *[spoken] Du må gerne tale dit eget sprog
}
interpreter-named = { $interpreter-first } er tolk og oversætter, så vi forstår hinanden.
interpreter-known = Kender du tolken, så sig det til mig.
right-another-place = Jeg siger ærligt, om det kan lade sig gøre.
right-another-place-walk = Jeg siger ærligt, om det kan lade sig gøre.

## One minute of practice: the adviser reads aloud, the child answers. Nothing about the child's own life.
try = Vi prøver lige
try-wrong = Jeg siger: "Du er lige fyldt 40." Hvad siger du? Du må gerne rette mig, når jeg tager fejl.
try-dont-know = Jeg spørger: "Hvad hedder min nabo?" Så siger du bare: "Det ved jeg ikke." Du behøver ikke gætte.
try-stop = Jeg snakker løs om vejret. Stop mig, når du har fået nok.

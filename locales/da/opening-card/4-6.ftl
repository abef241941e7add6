# The opening card, 4 to 6. Order and conditions: content/letters/opening-card/4-6.tera.
# What `rights` says too stands in shared/4-6.ftl (`right-…`).

title = Til { $child-first }
hello = Hej { $child-first }

right-not-answer = Du behøver ikke svare. Du må gerne være stille.
right-another-way = Du må gerne tegne eller pege.
right-what-next = Før du går, siger jeg, hvad der så sker.

## One minute of practice: the adviser reads aloud, the child answers. Nothing about the child's own life.
try = Vi prøver lige
try-wrong = Jeg siger: "Du er en fisk." Passer det? Sig nej, når jeg tager fejl.
try-dont-know = Hvad har jeg i lommen? Sig bare: "Det ved jeg ikke."
try-stop = Jeg snakker og snakker om pandekager. Kan du stoppe mig?

# The opening card, 13 to 17. Order and conditions: content/letters/opening-card/13-17.tera.
# Read it as a 16-year-old who is tired of adults. What `rights` says too stands in shared/13-17.ftl (`right-…`).

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
right-not-answer = Du behøver heller ikke forklare hvorfor. "Det ved jeg ikke" og "det forstår jeg ikke" er også svar.
right-another-way = Nogle ting er lettere at skrive end at sige.
right-hear-me = Er du uenig i noget, skriver jeg det også.
right-hear-writer = Er du uenig i noget, skriver vi det også.
right-what-next = Jeg siger, hvem der gør hvad, og hvornår du hører fra mig. Jeg siger også, hvad jeg ikke ved endnu.
interpreter-what-title = { $interpreter-speech ->
    [signed] Du kan bede om en tegnsprogstolk
   *[spoken] Du kan bede om en tolk
}
interpreter-what = En tolk oversætter det, vi siger.
interpreter-named-title = { $interpreter-speech ->
    [signed] Du må gerne bruge tegnsprog
   *[spoken] Du må gerne tale dit eget sprog
}
interpreter-named = { $interpreter-first } er tolk og oversætter det, vi siger.
interpreter-known = Kender du tolken, så sig det til mig.
right-another-place = Jeg siger ærligt, om det kan lade sig gøre.
right-another-place-walk = Jeg siger ærligt, om det kan lade sig gøre.

## One minute of practice, dry and short. Nothing about the child's own life.
try = Vi prøver det lige
try-why = Det lyder måske dumt. Men det kan være svært at rette en voksen, så vi prøver én gang.
try-wrong = Jeg siger: "Du er 31 år." Du retter mig.
try-dont-know = Jeg spørger: "Hvad hedder min nabo?" Du siger: "Det ved jeg ikke." Du behøver ikke gætte.
try-stop = Jeg snakker løs om vejret. Stop mig, som vi har aftalt.
try-stop-plain = Jeg snakker løs om vejret. Stop mig.

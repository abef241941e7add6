# The rights, 13 to 17. Order and conditions: content/letters/rights/13-17.tera.
# Read it as a 16-year-old who is tired of adults. What the opening card says too stands in shared/13-17.ftl (`right-…`).

title = Til { $child-first }
heading = Det her gælder for dig
# barnets lov § 5 stk. 3
heard = Før kommunen beslutter noget om dig, skal vi høre, hvad du mener.
heard-honest = Det er ikke sikkert, at det bliver, som du gerne vil. Bliver det noget andet, siger jeg hvorfor.

## What the law gives (barnets lov § 6)
bisidder-what-title = Du har ret til en bisidder
bisidder-always = Du har ret til en, hver gang vi mødes.
bisidder-one = Du kan vælge { $bisidder-first } eller en anden, der er fyldt 15 år. Du kan også sige nej tak.
bisidder-several = Det kan være { $bisidders-or }.
bisidder-other = Du kan også vælge en anden, der er fyldt 15 år, eller sige nej tak.
bisidder-none = Du kan vælge en, der er fyldt 15 år, eller sige nej tak.
bisidder-none-help = Du kan vælge en, der er fyldt 15 år. Sig hvem, så hjælper jeg med at spørge.
bisidder-how-first = Sig til mig, hvem du tænker på, før du spørger nogen.
bisidder-example = Bisidderen kan hjælpe dig med at få sagt det, du vil, eller bede om en pause.
# barnets lov § 6 stk. 4
secrecy-duty-what = En bisidder har tavshedspligt, altså pligt til ikke at fortælle det videre. Er du i fare, skal bisidderen alligevel sørge for, at du får hjælp.

## What the child can count on
count-on = Det kan du regne med
right-not-answer = Du behøver heller ikke forklare hvorfor. "Det ved jeg ikke" er også et svar. Spørger jeg om det samme igen, er det ikke, fordi du svarede forkert. Kommunen skal stadig prøve at finde ud af, hvad du mener. Måske vil du hellere sige det på en anden måde.
stop-more = Det er lige så meget dit møde som mit. Du bestemmer, om vi holder pause eller slutter for i dag. Du behøver ikke give en grund.
right-another-way = Nogle ting er lettere at skrive end at sige. Du kan for eksempel give din uge et tal fra 1 til 10.
another-way-bisidder = En bisidder kan også hjælpe dig med at få det sagt.
right-hear-me = Jeg skal skrive det vigtigste ned. Er du uenig i noget, bliver det stående, men vi skriver også, hvad du mener.
right-hear-writer = Vi skal skrive det vigtigste ned. Er du uenig i noget, bliver det stående, men vi skriver også, hvad du mener.
notes-hear = Du kan høre det, før du går.
right-what-next = Jeg siger, hvem der gør hvad, og hvornår du hører fra mig. Jeg siger også, hvad jeg ikke ved endnu. Det lover jeg. Måske er svaret bare: "Det ved jeg først på mandag."
no-promise = Det kan jeg ikke love

## What the child can ask for
ask-for = Det kan du bede om
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
interpreter-known = Kender du tolken, eller vil du hellere have en anden? Så sig det, før vi begynder.
right-another-place = Måske er her for meget larm, eller måske kan andre se os. Jeg siger ærligt, om vi kan finde et andet sted.
right-another-place-walk = Måske er her for meget larm, eller måske kan andre se os. Jeg siger ærligt, om det kan lade sig gøre.

## Where a decision is made (barnets lov § 3, §§ 144-150)
decided = Når kommunen har besluttet noget
complaint-title = Du kan klage
complaint = Er du uenig i den beslutning, kommunen har taget om dig? Så kan du klage, også selv om dine forældre ikke gør det. Jeg viser dig, hvilken beslutning det er. Kommunen ser på den igen. Ændrer kommunen den ikke, ser Ankestyrelsen på den. Ankestyrelsen er ikke en del af kommunen. Du skal klage senest fire uger efter, at du fik beslutningen. Sig eller skriv det til mig. En bisidder kan hjælpe dig.
papers-title = Du kan bede om at se papirerne
papers = Det er papirerne om den beslutning. Kommunen skal svare dig. Er der noget, du ikke må se, skal du have at vide hvorfor.

## Where it stands, for whoever wants to look (only sections that were read)
law = Hvor står det?
law-bisidder = Barnets lov § 6: Du har ret til en bisidder.
law-heard = Barnets lov § 5, stk. 3: Kommunen skal høre, hvad du mener, før den beslutter noget.
law-adults = Barnets lov § 7: De voksne omkring dig har ansvaret.
law-complaint = Barnets lov § 3: Er du fyldt 10 år, har du selv rettigheder ved nogle beslutninger.
law-rest = Resten er noget, jeg selv lover dig, eller noget, du kan regne med, når vi mødes.

## The end
forgot = Glemmer jeg noget af det her, så sig det.

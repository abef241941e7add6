# The rights, 13 to 17. Order and conditions: content/letters/rights/13-17.tera.
# Read it as a 16-year-old who is tired of adults. What the opening card says too stands in shared/13-17.ftl (`right-…`).

title = Til { $child-first }
heading = Det her gælder for dig
# barnets lov § 5 stk. 3
heard = Før kommunen beslutter noget om dig, skal vi høre, hvad du mener.
heard-honest = Bliver det ikke, som du vil, siger jeg hvorfor.

## What the law gives (barnets lov § 6)
bisidder-what-title = Du har ret til en bisidder
bisidder-always = Det gælder, hver gang vi mødes.
bisidder-one = Du kan vælge { $bisidder-role ->
    [mother] din mor
    [father] din far
   *[other] { $bisidder-first }
} eller en anden, der er fyldt 15 år. Du kan også sige nej tak.
bisidder-several = Det kan være { $bisidders-or }.
bisidder-other = Du kan også vælge en anden, der er fyldt 15 år, eller sige nej tak.
bisidder-none = Du kan vælge en, der er fyldt 15 år, eller sige nej tak.
bisidder-none-help = Du kan vælge en, der er fyldt 15 år. Sig hvem, så hjælper jeg med at spørge.
bisidder-how-first = Sig til mig, hvem du tænker på, før du spørger nogen.
# barnets lov § 6 stk. 4
secrecy-duty-what = En bisidder har tavshedspligt og må ikke fortælle familie eller venner, hvad du siger. Bisidderen må gerne sige det til mig. Er et barn i fare, skal bisidderen hente hjælp.

## What the child can count on
count-on = Det kan du regne med
right-not-answer = Du behøver ikke forklare hvorfor. Vi prøver at finde ud af, hvad du mener, på en anden måde.
stop-more = Du behøver ikke sige hvorfor.
# Where the case names no other place: a wish, and no answer is promised.
place-wish = Vil du mødes et andet sted? Så sig det.
right-another-way = Noget er lettere at skrive.
right-hear-me = Jeg skal skrive det vigtigste ned. Er du uenig, bliver det stående, og jeg skriver, hvad du mener.
right-hear-writer = Vi skal skrive det vigtigste ned. Er du uenig, bliver det stående, og vi skriver, hvad du mener.
notes-hear = Du kan få at vide, hvad der står, før du går.
right-what-next = Jeg siger, hvem der gør hvad, hvornår du hører fra mig, og hvad jeg ikke ved. Det lover jeg.
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
interpreter-known = Kender du tolken, eller vil du hellere have en anden? Så sig det til mig.
interpreter-asked = Jeg beder tolken om ikke at sige det videre.
right-another-place = Jeg siger ærligt, om vi kan finde et.
right-another-place-walk = Jeg siger ærligt, om det kan lade sig gøre.

# barnets lov § 103 stk. 2, placed children alone
contact-title = Når du skal være sammen med din familie
contact = Du kan bede om, at en voksen er med som støtte. Du kan også bede om en pause på op til otte uger. Det er kommunen, der bestemmer, om det bliver sådan.
# barnets lov § 48
ask-placement-title = Du kan bede om at bo et andet sted
ask-placement = Kommunen skal svare dig, men det er ikke sikkert, at svaret bliver ja. Jeg hjælper dig med at spørge.

## Where a decision is made (barnets lov § 3, §§ 144-150)
decided = Når kommunen har besluttet noget
complaint-title = Du kan klage
complaint = Er du uenig i den beslutning, kommunen har taget om dig? Så kan du klage, også selv om dine forældre ikke gør det. Jeg viser dig, hvilken beslutning det er. Kommunen ser på beslutningen igen. Ændrer kommunen den ikke, ser Ankestyrelsen på klagen. Ankestyrelsen er ikke en del af kommunen. Du skal klage senest fire uger efter, at du fik beslutningen. Sig eller skriv det til mig. En bisidder kan hjælpe dig.
papers-title = Du kan bede om at se papirerne
papers = Det er papirerne om beslutningen. Kommunen skal svare dig. Er der noget, du ikke må se, kan du spørge mig hvorfor.

## Where it stands, for whoever wants to look (only sections that were read)
law = Hvor står det?
law-bisidder = Barnets lov § 6: bisidder.
law-heard = Barnets lov § 5, stk. 3: at vi skal høre dig.
law-adults = Barnets lov § 7: de voksnes ansvar.
law-complaint = Barnets lov § 3: Når du er fyldt 10 år, kan du selv bruge dine rettigheder ved nogle beslutninger.

## The end
forgot = Sig til, hvis jeg glemmer noget.
ask-first = Er der noget, andre ikke skal læse? Spørg mig, før du fortæller det. Jeg svarer ærligt.
phone = BørneTelefonen er gratis: 116 111.

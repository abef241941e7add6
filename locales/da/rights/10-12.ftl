# The rights, 10 to 12. Order and conditions: content/letters/rights/10-12.tera.
# A card says what, why, and what it can sound like. What the opening card says too stands in shared/10-12.ftl (`right-…`).

title = Til { $child-first }
heading = Godt at vide, { $child-first }
# barnets lov § 5 stk. 3
heard = Før kommunen beslutter noget om dig, skal vi høre, hvad du mener.
heard-honest = Måske bliver det ikke, som du ønsker. Så siger jeg hvorfor.

## What the law gives (barnets lov § 6)
bisidder-what-title = Du har ret til en bisidder
bisidder-always = Du har ret til en, hver gang vi mødes.
bisidder-one = Du kan vælge { $bisidder-role ->
    [mother] din mor
    [father] din far
   *[other] { $bisidder-first }
} eller en anden, der er fyldt 15 år. Du kan også sige nej tak.
bisidder-several = Det kan være { $bisidders-or }.
bisidder-other = Du kan også vælge en anden, der er fyldt 15 år, eller sige nej tak.
bisidder-none = Du kan vælge en, der er fyldt 15 år, eller sige nej tak.
bisidder-none-help = Du kan vælge en, der er fyldt 15 år. Sig hvem, så hjælper jeg dig med at spørge.
bisidder-how-first = Sig til mig, hvem du tænker på, før du spørger nogen.
bisidder-example = Bisidderen kan hjælpe dig med at sige det, du vil, eller bede om en pause.

## What the child can count on
count-on = Det kan du regne med
right-not-answer = Du bestemmer, hvad du vil svare på. "Det ved jeg ikke" er også et svar. Spørger jeg om det samme igen, er det ikke, fordi du svarede forkert. Vil du slet ikke svare, er din mening stadig vigtig. Måske vil du hellere sige den på en anden måde.
stop-more = Det er lige så meget dit møde som mit. Du bestemmer, om vi holder pause eller slutter for i dag.
# Where the case names no other place: a wish, and no answer is promised.
place-wish = Vil du hellere mødes et andet sted? Så sig det til mig.
right-another-way = Det er ikke alt, der er let at sige med ord. Du kan for eksempel give din dag et tal fra 1 til 10.
another-way-bisidder = En bisidder kan også hjælpe dig med at sige det.
right-hear-me = Jeg skriver det vigtigste ned, så jeg husker det, som du sagde det. Du kan få det at vide, før du går.
right-hear-writer = { $writer-first } skriver det vigtigste ned, så vi husker det, som du sagde det. Du kan få det at vide, før du går.
notes-wrong = Måske står der "sur", men du sagde "træt". Så skriver vi det, du sagde.
right-what-next = Jeg siger også, hvad jeg ikke ved endnu, og hvornår du hører fra mig. Det lover jeg. Så behøver du ikke gætte. Måske er svaret bare: "Det ved jeg først på mandag."
who-knows = Hvad sker der med det, du siger?

## What the child can ask for
ask-for = Det kan du bede om
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
interpreter-known = Kender du tolken, så sig det til mig. Så snakker vi om, hvad vi gør.
interpreter-asked = Jeg beder tolken om ikke at sige det videre.
right-another-place = Måske er her for meget larm, eller måske kan andre se os. Jeg siger ærligt, om vi kan finde et andet sted.
right-another-place-walk = Måske er her for meget larm, eller måske kan andre se os. Jeg siger ærligt, om det kan lade sig gøre.

# barnets lov § 103 stk. 2, placed children alone
contact-title = Når du skal ses med din familie
contact = Du kan bede om, at en voksen er med. Du kan også bede om en pause på op til otte uger. Kommunen bestemmer, om det bliver sådan. Sig det til mig, så hjælper jeg dig med at spørge.
# barnets lov § 48
ask-placement-title = Du kan bede om at bo et andet sted
ask-placement = Kommunen skal svare dig. Det er ikke sikkert, at svaret bliver ja. Sig det til mig, så hjælper jeg dig med at spørge.

## Where a decision is made (barnets lov § 3, §§ 144-150), the child at least ten
decided = Når kommunen har besluttet noget
complaint-title = Du kan klage
complaint = Er du uenig i den beslutning, kommunen har taget om dig? Så kan du klage over den, og det er helt i orden. Jeg viser dig, hvilken beslutning det er. Kommunen skal se på den igen. Ændrer kommunen den ikke, ser Ankestyrelsen på klagen. Ankestyrelsen er ikke en del af kommunen. Du skal klage senest fire uger efter, at du fik beslutningen. Sig eller skriv det til mig. En bisidder kan hjælpe dig.
papers-title = Du kan bede om at se papirerne
papers = Det er papirerne om beslutningen. Kommunen skal svare dig. Der kan være noget, du ikke må se.

## The end
forgot = Glemmer jeg noget af det her? Så må du gerne sige det.

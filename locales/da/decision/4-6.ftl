# For 4 to 6, about a decision. Order and conditions: content/letters/decision/4-6.tera.
# Mean at most 6 words, longest 9. What stands in { $decision-… } are the adviser's own sentences.

title = Til { $child-first }
hello = Hej { $child-first }
what = Nu er det bestemt. { $decision-what }
by = Det har { $decision-by } bestemt.
by-municipality = Det har de voksne i kommunen bestemt.
by-committee = Det har nogle voksne bestemt sammen.
long = Måske er der også et langt brev. Vil du høre noget af det? Så spørg mig.
why = Hvorfor? { $decision-why }
counted = { $decision-counted }
followed-yes = Det blev, som du gerne ville have det.
followed-partly = Noget blev, som du gerne ville have det. Noget blev anderledes.
followed-no = Det blev ikke, som du gerne ville have det. Du sagde ikke noget forkert. Du må gerne være ked af det.
followed-no-view = Du sagde ikke, hvad du ville. Det er i orden.
purpose = Hvad skal det hjælpe med? { $decision-purpose }
lasts = Hvor længe? { $decision-lasts }
now-title = Hvad sker der nu?
now-none = Jeg ved ikke, hvad der sker først. Jeg siger det, når jeg ved det.
next = Vi ses igen { $meeting-dayword }.

## Where the child can complain (barnets lov § 3, §§ 144-150), the child at least ten. Waits for a lawyer: content/rights/complaint.toml
complaint-committee = Nogle voksne har bestemt noget. Er du uenig? Så kan du klage. Du har fire uger. Jeg hjælper dig.
complaint-late = Er du uenig? De fire uger er gået. Du kan stadig klage. Jeg hjælper dig.
until = Den sidste dag er { $decision-until }.
bisidder-helps = En bisidder må også hjælpe. Det er en, du selv vælger.
meanwhile = Imens gælder det som regel.
child-line = Ankestyrelsen ser på klager. Du må gerne ringe. Nummeret er 33 41 12 00. De svarer om dagen fra mandag til fredag.

## Where it cannot
disagree = Synes du noget andet? Sig det til mig. Så skriver jeg det ned.

talk-trusted = Vil du snakke? Så gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
ask-me = Du må gerne spørge mig.
greeting = Hilsen { $adviser-first }

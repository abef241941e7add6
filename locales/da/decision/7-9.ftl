# For 7 to 9, about a decision. Order and conditions: content/letters/decision/7-9.tera.
# What stands in { $decision-… } are the adviser's own sentences.

title = Til { $child-first }
hello = Hej { $child-first }
decided = Nu er der bestemt noget, der handler om dig. Her kan du læse, hvad det er.
decided-municipality = Kommunen har bestemt noget, der handler om dig. Her kan du læse, hvad det er.
what = { $decision-what }
by = Det er { $decision-by }, der har bestemt det.
by-committee = Det er et udvalg, der har bestemt det. Et udvalg er nogle voksne, der bestemmer noget sammen.
why-title = Hvorfor?
why = { $decision-why }
counted-title = Det sagde du
counted = { $decision-counted }
followed-yes = Det blev, som du gerne ville have det.
followed-partly = Noget blev, som du gerne ville have det. Noget blev på en anden måde.
followed-no = Det blev ikke, som du gerne ville have det. Det er ikke, fordi du sagde noget forkert. Du må gerne være sur eller ked af det.
followed-no-view = Du sagde ikke, hvad du helst ville. Det er helt i orden.
purpose-title = Hvad skal det hjælpe med?
purpose = { $decision-purpose }
lasts-title = Hvor længe?
lasts = { $decision-lasts }
now-title = Hvad sker der nu?
now-none = Jeg ved ikke endnu, hvad der sker først. Når jeg ved det, siger jeg det til dig.
next = Vi ses { $meeting-date } klokken { $meeting-spoken }. Så må du gerne spørge mig om det.
disagree-title = Hvis du ikke er enig

## Where the child can complain (barnets lov § 3, §§ 144-150), the child at least ten. Waits for a lawyer: content/rights/complaint.toml
complaint-committee-title = Du kan klage
complaint-committee = Du kan klage over det, udvalget har bestemt. Det er helt i orden. Nogle andre ser på det igen. Du har fire uger, fra du fik det at vide. Sig det til mig, så hjælper jeg dig.
complaint-late-title = Du kan stadig klage
complaint-late = De fire uger er gået. Du kan klage alligevel. Så skriver vi også, hvorfor det først er nu. Sig det til mig, så hjælper jeg dig.
until = Den sidste dag er { $decision-until }.
bisidder-helps = En bisidder må også hjælpe dig. Det er en, du selv vælger.
meanwhile = Det, der er bestemt, gælder som regel imens.
child-line = Du kan også ringe til Ankestyrelsen. Den ser på klager. Nummeret er 33 41 12 00. De svarer på hverdage mellem klokken 9 og 15.

## Where it cannot
disagree = Så sig det til mig. Det er helt i orden. Jeg skriver ned, hvad du synes.

more = Vil du vide mere om det? Så spørg mig.
long = Måske er der også et langt brev. Du må gerne spørge efter det. Måske kan jeg læse noget af det højt.
between = Vil du snakke med nogen om det?
talk-trusted = Du kan gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
call = Du kan også ringe til mig på { $adviser-phone }.
call-hours = Du kan også ringe til mig på { $adviser-phone }. Det kan du { $adviser-hours }.
ask-me = Så sig det til mig. Så finder vi en, du kan snakke med.

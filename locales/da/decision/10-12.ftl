# For 10 to 12, about a decision. Order and conditions: content/letters/decision/10-12.tera.
# What stands in { $decision-… } are the adviser's own sentences.

title = Til { $child-first }
hello = Hej { $child-first }
decided = Her kan du læse, hvad der er besluttet om dig, og hvorfor.
what = { $decision-what }
by = Det besluttede { $decision-by } { $decision-date }.
by-municipality = Det besluttede kommunen { $decision-date }.
by-committee = Det besluttede et udvalg { $decision-date }. Et udvalg er nogle mennesker, der beslutter noget sammen.
why-title = Hvorfor?
why = { $decision-why }
counted-title = Hvad du sagde, og hvad det betød
counted = { $decision-counted }
followed-yes = Det blev, som du gerne ville have det.
followed-partly = Noget af det blev, som du gerne ville have det. Noget blev anderledes.
followed-no = Det blev ikke, som du gerne ville have det. Det betyder ikke, at du sagde noget forkert. Du må gerne være vred eller ked af det, og du må gerne sige det.
followed-no-view = Du sagde ikke, hvad du helst ville. Det behøvede du heller ikke.
purpose-title = Hvad skal det hjælpe med?
purpose = { $decision-purpose }
lasts-title = Hvor længe gælder det?
lasts = { $decision-lasts }
now-title = Hvad sker der nu?
now-none = Jeg ved ikke endnu, hvad der skal ske nu. Når jeg ved det, siger jeg det til dig.
next = Vi ses { $meeting-date } klokken { $meeting-clock }. Der kan du spørge om det hele igen.
disagree-title = Hvis du ikke er enig

## Where the child can complain (barnets lov § 3, §§ 144-150), the child at least ten. Waits for a lawyer: content/rights/complaint.toml
# The letter has just told which decision it is; `rights` cannot.
complaint-title = Du kan klage
complaint = Er du uenig i den beslutning, kommunen har taget om dig? Så kan du klage over den, og det er helt i orden.
complaint-committee-title = Du kan klage
complaint-committee = Er du uenig i den beslutning, udvalget har taget om dig? Så kan du klage over den, og det er helt i orden.
complaint-late-title = Du kan stadig klage
complaint-late = Den sidste dag til at klage er gået. Du kan stadig klage. Skriv også, hvorfor det først er nu.
four-weeks = Vil du klage, skal du gøre det senest fire uger efter, at du fik beslutningen.
until = Den sidste dag er { $decision-until }.
say-it = Sig eller skriv det til mig. En bisidder kan hjælpe dig.
looks = Kommunen skal se på beslutningen igen. Ændrer kommunen den ikke, ser Ankestyrelsen på klagen. Ankestyrelsen er ikke en del af kommunen.
looks-committee = Klagen går til Ankestyrelsen. Ankestyrelsen er ikke en del af kommunen.
meanwhile = Beslutningen gælder som regel, mens du venter på svar.
child-line = Du kan også ringe til Ankestyrelsen, der ser på klager. Nummeret er 33 41 12 00, på hverdage mellem klokken 9 og 15.

## Where it cannot
disagree = Så sig det til mig. Det er helt i orden at være uenig. Jeg skriver ned, hvad du mener.

more = Vil du vide mere om beslutningen, så spørg mig.
long = Du kan også spørge, om der er en længere tekst. Det, du må se, læser jeg gerne sammen med dig.
between = Vil du snakke med nogen om det?
talk-trusted = Du kan gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
call = Du kan også ringe til mig på { $adviser-phone }.
call-hours = Du kan også ringe til mig på { $adviser-phone }, { $adviser-hours }.
ask-me = Sig det til mig. Så finder vi en, du kan snakke med.

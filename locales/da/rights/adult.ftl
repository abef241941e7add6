# For the adviser: going through the rights with the child. Order and conditions: content/letters/rights/adult.tera.
# Plain adult Danish, LIX at most 35. No genitive of a name: "Jonas" and "Laura" bend differently.

title = Sådan går du rettighederne igennem
heading = Sådan går du rettighederne igennem
not-at-once = Tag det i små bidder, og lad { $child-first } vælge, hvad I begynder med. Skynd dig ikke igennem papiret.
own-words = Sig det med dine egne ord, og vis, hvad det betyder her hos jer.
ask-how = Spørg ikke: "Har du forstået det?" Det er let bare at sige ja til.
ask-stop = Spørg hellere: "Hvad gør du, hvis du vil stoppe?" Så kan I høre det begge to.
only-promise = Lov kun det, du selv kan holde. Stopper eller retter barnet dig, så vis, at løftet gælder.
no-secrecy = Lov aldrig, at noget bliver hemmeligt.

## The duty to inform (barnets lov § 6 stk. 1)
bisidder = Bisidder
bisidder-inform = Kommunen har pligt til at fortælle { $child-first } om retten til en bisidder. Den gælder under hele sagen.
bisidder-help = Hjælp { $child-first } med at finde en og med at spørge. Siger barnet nej nu, så spørg igen en anden gang.
bisidder-first = Tal først med { $child-first } om, hvem det kan være, og spørg ingen, før I ved, at det er sikkert.

complaint = Klage
complaint-show = Vis { $child-first }, hvilken afgørelse papiret handler om. Barnet kan klage selv.
complaint-help = Fristen er fire uger fra den dag, barnet fik afgørelsen. Hjælp med at få klagen skrevet ned.

afterwards = Bagefter
note-reaction = Skriv ned, hvilke rettigheder { $child-first } hørte om, og om du sagde, viste eller øvede dem. Skriv også, hvordan barnet tog imod det.
note-honest = "Ikke forstået" og "ville ikke høre det" skal også stå der. Prøv igen næste gang.
keep-child = { $child-first } må gerne tage papiret med.
keep-here = Behold selv papiret bagefter.
keep-here-unsafe = Behold selv papiret bagefter. Det må ikke med hjem.
law = Teksterne bygger på barnets lov, lovbekendtgørelse nr. 282 af 17. marts 2025.

# For the adult who lays a blank sheet on the table. Order and conditions: content/letters/sheet/adult.tera.
# Plain adult Danish, LIX at most 34, mean sentence at most 13. One text for all sheets and all children: it names nobody.

title = Til den voksne: et ark til snakken
heading = Når I bruger et ark
before = Før I begynder
tell-first = Sig, at du lægger arket i journalen bagefter, og at andre kan komme til at læse det. Spørg, om det er i orden. Siger barnet nej, så snak sammen uden et ark.
lay = Læg ét ark frem ad gangen, og sæt dig ved siden af barnet. Læg blyant og farver frem. Barnet bestemmer selv, om det vil tegne, skrive eller pege.
during = Mens I sidder med det
empty = Et ark må gerne blive tomt, og barnet må stoppe midt i det. Tegn og skriv kun på det, hvis barnet beder dig om det.
not-ask = Spørg ikke, hvad der er sket, og heller ikke, hvorfor barnet valgte, som det gjorde. Gæt ikke på, hvad en tegning betyder.
say = Du kan sige: "Jeg kan se, du har tegnet noget her." Så venter du.
listen = Fortæller barnet noget, så lyt, og skriv ordene ned, som de blev sagt.
danger = Er barnet i fare, gør du noget ved det, også uden et ja. Sig det til barnet.
after = Bagefter
words = Læs barnets ord op, før du skriver dem i notatet. Siger barnet nej til dem, så skriv dem ikke som barnets.
put = Læg arket i journalen samme dag. Barnet får det ikke med hjem, og det bliver ikke liggende på bordet.

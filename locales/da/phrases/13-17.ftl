# What an adviser can say in the talk, 13 to 17. When each fits: `phrase-…` in staff.ftl. Never a question about what happened.

why-i-write = Jeg skal skrive det vigtigste ned. Du kan høre det og sige til, hvis noget er forkert.
a-secret = Jeg kan ikke love, at det bliver mellem os. Dine forældre kan som regel få lov at læse det, jeg skriver. Er der noget, du ikke vil have, at de læser, så spørg, før du fortæller det. Så svarer jeg ærligt.
must-i-move = Det ved jeg ikke, og jeg vil ikke love noget, jeg ikke kan holde. Før der bliver besluttet noget, skal kommunen høre, hvad du mener.
my-fault = Nej. Det er de voksnes ansvar at finde ud af, hvad der kan hjælpe. Du skal ikke klare det alene.
say-at-home = Det bestemmer du. Du kan fortælle det hele, noget af det eller ingenting. Skal vi tale om, hvad du kan svare, hvis nogen spørger?
goes-quiet = Du behøver ikke sige noget. Vil du have en pause, tale om noget andet eller stoppe her?
does-not-know = Det er fint. "Det ved jeg ikke" er også et svar.
says-stop = Jeg har hørt dig, og jeg holder op med at spørge. Vil du have en pause, tale om noget andet eller slutte for i dag?
tells-by-itself = Tak, fordi du siger det til mig. Jeg skriver det ned, sådan som du har sagt det.
takes-it-back = Tak, fordi du siger det. Jeg skriver begge dele ned, sådan som du har sagt det. Du behøver ikke forklare hvorfor. Vil du tale mere en anden dag, så sig til.
another-bisidder = Den, du har valgt, kan ikke være din bisidder. Jeg fortæller dig så meget om hvorfor, som jeg må. Du kan vælge en anden, og jeg hjælper dig gerne.
moves-tonight = I nat skal du sove et andet sted. Jeg fortæller dig det, jeg ved: hvor det er, og hvem der er der. Du får også at vide, hvornår du hører fra mig. Hvad vil du gerne vide først?
end-is-near = Vi har fem minutter tilbage. Er der noget, du vil sige, eller noget, jeg skal svare på? Det kan også vente til en anden dag.
before-we-go = Har du brug for noget fra mig, før vi slutter?

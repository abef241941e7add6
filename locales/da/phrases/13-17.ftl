# What an adviser can say in the talk, 13 to 17. When each fits: `phrase-…` in staff.ftl. Never a question about what happened.

why-i-write = Jeg skal skrive det vigtigste ned. Du kan få det at vide og sige til, hvis noget er forkert.
a-secret = Jeg kan ikke love, at det bliver mellem os. Dine forældre kan som regel få lov at læse det, jeg skriver. Er der noget, du ikke vil have, at de læser, så spørg, før du fortæller det. Så svarer jeg ærligt.
who-told = Det må jeg ikke altid sige. Voksne, der arbejder med børn, skal sige det, når de er bekymrede for et barn.
must-i-move = Det ved jeg ikke, og jeg vil ikke love noget, jeg ikke kan holde. Før der bliver besluttet noget, skal kommunen høre, hvad du mener.
to-prison = Det ved jeg ikke, og det er hverken dig eller mig, der bestemmer det. Det er ikke din skyld, hvad voksne beslutter.
my-fault = Nej. Det er de voksnes ansvar at finde ud af, hvad der kan hjælpe. Du skal ikke klare det alene.
say-at-home = Det bestemmer du. Du kan fortælle det hele, noget af det eller ingenting. Skal vi tale om, hvad du kan svare, hvis nogen spørger?
mother-angry = Det ved jeg ikke. Det er ikke dit ansvar, hvordan voksne reagerer. Vi kan tale om, hvad du vil sige derhjemme.
goes-quiet = Vi har god tid, og du behøver ikke sige noget. Sig til, hvis du vil have en pause.
cries = Det er okay at græde. Vi har god tid, og du behøver ikke forklare noget.
does-not-know = Det er fint. "Det ved jeg ikke" er også et svar.
may-i-go = Ja. Vi kan stoppe nu. Vil du høre, hvad der sker bagefter, før du går?
not-understood = Godt, at du siger det. Jeg prøver at sige det mere enkelt.
says-stop = Jeg har hørt dig, og jeg spørger ikke mere. Vi holder en pause.
after-a-stop = Vil du tale videre, eller skal vi slutte for i dag? Begge dele er helt i orden.
tells-by-itself = Tak, fordi du siger det til mig. Jeg skriver det ned, sådan som du har sagt det.
do-you-believe-me = Jeg lytter til det, du siger, og jeg tager det alvorligt.
takes-it-back = Tak, fordi du siger det. Jeg skriver begge dele ned, sådan som du har sagt det. Du behøver ikke forklare hvorfor. Vil du tale mere en anden dag, så sig til.
another-bisidder = Den, du har valgt, kan ikke være din bisidder. Jeg fortæller dig så meget om grunden, som jeg må. Du kan vælge en anden, og jeg hjælper dig gerne.
moves-tonight = I nat skal du sove et andet sted. Jeg fortæller dig det, jeg ved: hvor det er, og hvem der er der. Du får også at vide, hvornår du hører fra mig. Hvad vil du gerne vide først?
end-is-near = Vi har fem minutter tilbage. Er der noget, du vil sige, eller noget, jeg skal svare på? Det kan også vente til en anden dag.
before-we-go = Har du brug for noget fra mig, før vi slutter?

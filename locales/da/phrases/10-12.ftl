# What an adviser can say in the talk, 10 to 12. When each fits: `phrase-…` in staff.ftl. Never a question about what happened.

why-i-write = Jeg skriver, så jeg husker det, som du siger det. Du kan få det at vide, før vi slutter.
a-secret = Jeg kan ikke love, at det bliver en hemmelighed. Dine forældre kan som regel få lov at læse det, jeg skriver. Er der noget, du ikke vil have, at de læser? Så spørg mig, før du fortæller det.
who-told = Det må jeg ikke altid sige. Det vigtigste er, at nogen tænkte på, hvordan du har det.
must-i-move = Det ved jeg ikke. Vi beslutter det ikke, mens vi snakker her. Det er voksne, der beslutter det, men de skal høre dig først.
to-prison = Det ved jeg ikke, og det bestemmer hverken du eller jeg. Det, de voksne beslutter, er ikke din skyld.
my-fault = Nej. Det er de voksnes ansvar, at børn har det godt. Det er ikke dit.
say-at-home = Det bestemmer du. Du må gerne fortælle det hele, lidt af det eller ingenting. Skal vi finde ud af sammen, hvad du kan sige?
mother-angry = Det ved jeg ikke. Det er ikke dit ansvar, hvordan voksne har det. Skal vi finde ud af, hvad du kan sige derhjemme?
goes-quiet = Vi har god tid. Du behøver ikke sige noget. Vil du have en pause?
cries = Det er okay at græde. Vi har god tid, og du behøver ikke sige noget.
does-not-know = Det er helt fint. "Det ved jeg ikke" er også et svar, og du behøver ikke gætte.
may-i-go = Ja. Vi kan stoppe nu. Vil du høre, hvad der sker bagefter, før du går?
not-understood = Godt, at du siger det. Så siger jeg det på en anden måde.
says-stop = Jeg har hørt dig. Nu spørger jeg ikke mere. Vi holder en pause.
after-a-stop = Vil du snakke videre, eller er det nok for i dag? Begge dele er helt i orden.
tells-by-itself = Tak, fordi du siger det til mig. Jeg skriver det ned, sådan som du siger det.
do-you-believe-me = Jeg lytter til det, du siger, og jeg tager det alvorligt.
takes-it-back = Tak, fordi du siger det. Jeg er ikke sur. Jeg skriver begge dele ned, sådan som du har sagt det. Vil du snakke mere en anden dag? Det må du gerne.
another-bisidder = Den, du har valgt, kan ikke være din bisidder. Jeg fortæller dig så meget om grunden, som jeg må. Du må gerne vælge en anden. Det hjælper jeg dig med.
moves-tonight = I nat skal du sove et andet sted. Nu fortæller jeg dig det, jeg ved: hvor det er, og hvem der er der. Du får også at vide, hvornår du hører fra mig. Er der noget, du vil vide nu?
end-is-near = Vi har fem minutter tilbage. Er der noget, du vil sige eller spørge om? Det kan også vente til en anden dag.
before-we-go = Har du brug for noget fra mig, før vi siger farvel?

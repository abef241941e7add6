# What an adviser can say in the talk, 7 to 9. When each fits: `phrase-…` in staff.ftl. Never a question about what happened.

why-i-write = Jeg skriver, så jeg kan huske det. Du må gerne få det at vide.
a-secret = Godt, at du spørger. Jeg kan ikke love, at det bliver en hemmelighed. Måske får de voksne derhjemme noget at vide. Du bestemmer, hvad du vil fortælle mig.
who-told = Det må jeg ikke altid sige. Nogen har tænkt på dig, og derfor snakker vi.
must-i-move = Det ved jeg ikke. Vi bestemmer det ikke, mens vi sidder her. De voksne skal høre, hvad du synes, før de bestemmer.
to-prison = Det ved jeg ikke, og det bestemmer hverken du eller jeg. Det er ikke din skyld, hvad de voksne bestemmer.
my-fault = Nej. De voksne skal sørge for, at børn har det godt. Det er ikke dit job.
say-at-home = Det bestemmer du. Du må gerne fortælle det. Du må også gerne lade være.
mother-angry = Det ved jeg ikke. Vi finder ud af, hvad du kan sige derhjemme. Det er de voksnes job at passe på dig.
goes-quiet = Du behøver ikke sige noget. Vi kan tegne lidt, hvis du vil.
cries = Det er okay at græde. Vi har god tid. Vil du holde en pause?
does-not-know = Det er helt i orden. "Det ved jeg ikke" er også et svar.
may-i-go = Ja. Vi kan stoppe nu. Vil du høre, hvad der sker bagefter, før du går?
not-understood = Godt, at du siger det. Så siger jeg det på en anden måde.
says-stop = Jeg har hørt dig. Nu spørger jeg ikke mere. Vi holder pause.
after-a-stop = Er du klar igen? Du bestemmer. Vi kan også lave noget andet eller slutte.
tells-by-itself = Tak, fordi du siger det til mig. Jeg skriver det ned, som du siger det.
do-you-believe-me = Jeg lytter til det, du siger. Det er vigtigt for mig.
takes-it-back = Tak, fordi du siger det. Jeg er ikke sur. Du må gerne snakke med mig igen en anden dag.
another-bisidder = Den, du har valgt, kan ikke være med. Jeg forklarer dig hvorfor, så godt jeg kan. Du må gerne vælge en anden.
moves-tonight = I nat skal du sove et andet sted. Nu fortæller jeg dig det, jeg ved om stedet. Du må gerne spørge om alt.
end-is-near = Om fem minutter er vi færdige. Vil du sige eller spørge om noget? Det kan også vente.
before-we-go = Har du brug for noget fra mig, før vi går?

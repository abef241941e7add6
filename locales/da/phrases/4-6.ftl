# What an adviser can say in the talk, 4 to 6. When each fits: `phrase-…` in staff.ftl. Never a question about what happened.

why-i-write = Jeg skriver lidt, så jeg kan huske det.
a-secret = Godt, at du spørger. Måske siger jeg det til en, der hjælper børn.
who-told = Det må jeg ikke altid sige. Nogen har tænkt på dig.
must-i-move = Det ved jeg ikke. Ved jeg noget, siger jeg det til dig.
to-prison = Det ved jeg ikke. Det er ikke dig, der bestemmer.
my-fault = Nej. Voksne skal passe på børn.
say-at-home = Du må gerne fortælle det. Du må også gerne lade være.
mother-angry = Det ved jeg ikke. Det er ikke dit job at passe på voksne.
goes-quiet = Vi kan bare sidde her lidt.
cries = Det er okay at græde. Vi har god tid.
does-not-know = Det er i orden. Det er også et svar.
may-i-go = Ja. Vi kan stoppe nu. Vi kan snakke igen.
not-understood = Godt, at du siger det. Jeg prøver igen.
says-stop = Jeg har hørt dig. Nu stopper vi.
after-a-stop = Vil du snakke nu? Eller skal vi lege?
tells-by-itself = Tak, fordi du siger det. Jeg lytter.
do-you-believe-me = Jeg lytter til det, du siger.
takes-it-back = Tak, fordi du siger det. Jeg er ikke sur. Du må gerne sige mere en anden dag.
another-bisidder = Den, du valgte, kan ikke være med. Jeg forklarer det, så godt jeg kan. Du må gerne vælge en anden.
moves-tonight = I nat skal du sove et andet sted. Nu fortæller jeg dig det, jeg ved. Du må gerne spørge.
end-is-near = Om lidt er vi færdige. Er der noget, du vil sige? Du behøver ikke.
before-we-go = Har du brug for noget fra mig?

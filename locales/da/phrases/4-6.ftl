# What an adviser can say in the talk, 4 to 6. When each fits: `phrase-…` in staff.ftl. Never a question about what happened.

why-i-write = Jeg skriver lidt, så jeg kan huske det.
a-secret = Godt, at du spørger. Måske skal andre voksne vide det. Jeg vil gerne hjælpe dig.
must-i-move = Det ved jeg ikke. Ved jeg noget, siger jeg det til dig.
my-fault = Nej. De voksne skal hjælpe.
say-at-home = Du må gerne fortælle det. Du må også lade være.
goes-quiet = Vi kan bare sidde her lidt.
does-not-know = Det er i orden. Det er også et svar.
says-stop = Jeg har hørt dig. Nu stopper vi.
tells-by-itself = Tak, fordi du siger det. Jeg lytter.
takes-it-back = Tak, fordi du siger det. Jeg er ikke sur. Du må gerne sige mere en anden dag.
another-bisidder = Den, du valgte, kan ikke være med. Jeg forklarer det, så godt jeg kan. Du må gerne vælge en anden.
moves-tonight = I nat skal du sove et andet sted. Nu fortæller jeg dig det, jeg ved. Du må gerne spørge.
end-is-near = Om lidt er vi færdige. Vil du sige noget?
before-we-go = Har du brug for noget fra mig?

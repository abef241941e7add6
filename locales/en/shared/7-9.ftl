# Sentences that the documents of the child's English screen share.

bornetelefon = All children can call BørneTelefonen on 116 111 for free.
# barnets lov § 6
bisidder-what = A bisidder is somebody you feel safe with, and who helps you.

## What becomes of it
secrecy = I cannot promise that it stays a secret.
told-some = Do you need help? Then I tell adults who help children.
parents-know-some = { $parents-who ->
    [mother] Maybe your mother gets to know something too.
    [father] Maybe your father gets to know something too.
    [other] Maybe the adults at home get to know something too.
    [guardian] Maybe the adult who decides about you gets to know something too.
   *[both] Maybe your parents get to know something too.
}

## Whose job it is (barnets lov § 7)
responsibility = It is the adults’ job to look after children, not yours.

greeting = From { $adviser-first }

## The rights. A `…-title` is the card's bold line.
right-not-answer-title = You do not have to answer
right-stop-title = Do you want to stop?
right-stop-plain-title = Do you want to stop?
right-stop = { $meeting-stop }
right-stop-plain = { $stop-how ->
    [said] Then say stop, or knock on the table.
    [raised] Then put your hand up.
    [pointed] Then point at the picture of the hand.
    [knocked] Then knock on the table.
   *[usual] Then put your hand up.
}
right-stop-then = Then I stop. I promise.
right-another-way-title = You may draw
right-hear-me-title = You may be told what I write
right-hear-writer-title = You may be told what { $writer-first } writes
right-what-next-title = Before you go, I say what happens then
right-another-place-title = Do you want to sit somewhere else?

# Sentences that the documents of the child's English screen share.

bornetelefon = All children can call BørneTelefonen on 116 111 for free.
# barnets lov § 6
bisidder-what = A bisidder is somebody you trust, and who is there for you.
bisidder-limit = We only say no to your bisidder if there is a special reason. You are told it.

## What becomes of it
told-some = If you need help, I tell adults who help children.
parents-read = { $parents-who ->
    [mother] As a rule, your mother can read what we write.
    [father] As a rule, your father can read what we write.
    [other] As a rule, the adults who are responsible for you can read what we write.
   *[both] As a rule, your parents can read what we write.
}
parents-read-rule = Parents can often read what we write, but not always.
secrecy = So I cannot promise to keep it secret.
secrecy-ask = Is there something you do not want others to read? Ask me before you tell it. I answer honestly.

## Whose job it is (barnets lov § 7)
responsibility = The adults are responsible for children being well. You are not.

greeting = Best wishes from { $adviser-first }

## The rights. A `…-title` is the card's bold line.
right-not-answer-title = You do not have to answer
right-stop-title = You can stop when you want
right-stop-plain-title = You can stop when you want
right-stop = { $meeting-stop }
right-stop-plain = { $stop-how ->
    [said] Say stop, or knock on the table.
    [raised] Put your hand up.
    [pointed] Point at the picture of the hand.
    [knocked] Knock on the table.
   *[usual] Say stop, or put your hand up.
}
right-stop-then = Then I stop asking. I promise.
right-another-way-title = You may draw or write
right-hear-me-title = You can be told what I write
right-hear-writer-title = You can be told what { $writer-first } writes
right-what-next-title = Before you go, I say what happens now
right-another-place-title = You can ask for another place
right-another-place-walk-title = You can ask for another place or a walk

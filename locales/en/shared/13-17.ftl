# Sentences that the documents of the child's English screen share.

bornetelefon = BørneTelefonen on 116 111 is free, and you do not have to say your name.
# barnets lov § 6 stk. 1 and 2
bisidder-what = A bisidder is somebody you trust, and who is there for you.
bisidder-limit = The municipality only says no for a special reason. You are told it.

## What nobody can promise
secrecy = I cannot promise that everything stays between us.
in-danger = If you need help, I have to tell those who help young people.
parents-read = { $parents-who ->
    [mother] As a rule, your mother may read what we write.
    [father] As a rule, your father may read what we write.
    [other] As a rule, the adults who are responsible for you may read what we write.
   *[both] As a rule, your parents may read what we write.
}
parents-read-rule = As a rule, parents may read what we write, but not always.
secrecy-ask = Is there something you do not want others to read? Then ask me before you tell it. I answer honestly.

## Whose job it is (barnets lov § 7)
responsibility = It is the adults’ responsibility to help. You do not have to manage it alone.

greeting = From { $adviser-first }

## The rights. A `…-title` is the card's bold line.
right-not-answer-title = You do not have to answer
right-stop-title = You can stop at any time
right-stop-plain-title = You can stop at any time
right-stop = { $meeting-stop }
right-stop-plain = { $stop-how ->
    [said] Say stop, or knock on the table.
    [raised] Put your hand up.
    [pointed] Point at the picture of the hand.
    [knocked] Knock on the table.
   *[usual] Say stop, or put your hand up.
}
right-stop-then = Then I stop asking. I promise.
right-another-way-title = You may write or draw
right-hear-me-title = You can be told what I write
right-hear-writer-title = You can be told what { $writer-first } writes
right-what-next-title = Before you go, I say what happens now
right-another-place-title = You can ask for another place
right-another-place-walk-title = You can ask for another place or a walk

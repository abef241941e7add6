# Sentences that the documents of the child's English screen share.

responsibility = Adults must look after children.

## The rights.
# barnets lov § 6
right-bisidder-one = You may have { $bisidder-role ->
    [mother] your mother
    [father] your father
   *[other] { $bisidder-first }
} with you. { $bisidder-pronoun ->
    [hun] She
    [han] He
   *[de] { $bisidder-role ->
        [mother] Your mother
        [father] Your father
       *[other] { $bisidder-first }
    }
} is there to help you.
right-bisidder-several = Whom do you want with you? Maybe { $bisidders-or }? Or somebody else?
right-bisidder-none = You may have an adult with you. Tell me who.
right-bisidder-other = Would you rather have somebody else? Or nobody? Then say so.
right-bisidder-no = You may also say no thank you.
right-stop = Do you want to stop? { $meeting-stop }
right-stop-plain = Do you want to stop? { $stop-how ->
    [said] Say stop, or knock on the table.
    [raised] Put your hand up.
    [pointed] Point at the picture of the hand.
    [knocked] Knock on the table.
   *[usual] Put your hand up.
}
right-stop-then = Then we stop.
right-hear-me = I write a little.
right-hear-writer = { $writer-first } writes a little.
right-hear = Do you want to know what it says? Then I tell you.
told-some = Maybe I tell something to an adult who helps.
right-interpreter = { $interpreter-speech ->
    [signed] You may use sign language.
   *[spoken] You may speak your own language.
} An adult says it in Danish.
right-interpreter-named = { $interpreter-speech ->
    [signed] You may use sign language.
   *[spoken] You may speak your own language.
} { $interpreter-first } says it in Danish.
right-another-place = Do you want to sit somewhere else? Tell me.

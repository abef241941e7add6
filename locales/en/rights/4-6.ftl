# The rights in English, 4 to 6, for the child's own screen. The Danish words are the first ones; these say the same.

title = To { $child-first }
hello = You may do this, { $child-first }

bisidder-beside = { $bisidder-pronoun ->
    [hun] She
    [han] He
   *[de] { $bisidder-role ->
        [mother] Your mother
        [father] Your father
       *[other] { $bisidder-first }
    }
} can sit beside you.
right-not-answer = You do not have to answer. You may be quiet. I do not get cross.
meet-elsewhere = Would you rather meet somewhere else? Then say so.
no-meeting = Do you not want to meet at all? Then we try something else.
stop-promise = I promise.
right-another-way = Is it hard to say? Then you can draw or point.
remember = Then we can remember it.
right-what-next = Before you go, I say what happens then.

## Where a decision is made (barnets lov § 3), the child at least ten
complaint = The municipality has decided something. Do you not agree? Then you can complain. You have four weeks. I help you.
papers = Do you want to see the papers about it? Then we ask the municipality.

forgot = Do I forget something? Then please tell me.

# The rights in English, 7 to 9, for the child's own screen. The Danish words are the first ones; these say the same.

title = To { $child-first }
heading = Good to know, { $child-first }
# barnets lov § 5 stk. 3
heard = We have to hear what you think before we decide anything.
heard-honest = It may not turn out the way you wish. Then I say why.

## What the law gives (barnets lov § 6)
bisidder-what-title = You have a right to a bisidder
bisidder-always = You may have somebody with you every time. Then you have somebody beside you.
bisidder-one = You can choose { $bisidder-role ->
    [mother] your mother
    [father] your father
   *[other] { $bisidder-first }
} or somebody else. You may also say no thank you.
bisidder-several = It can be { $bisidders-or }.
bisidder-other = You can also choose somebody else, or say no thank you.
bisidder-none = You can choose somebody, or say no thank you.
bisidder-none-help = Whom would you like? Say it, and I help you to ask.
bisidder-how-first = Tell me whom you are thinking of before you ask anybody.
bisidder-example = The bisidder can say, for example: "We would like a break now."
bisidder-limit = A bisidder must be at least 15. If we say no to the one you choose, we tell you why.

## What the child can count on
count-on = This is how we do it
right-not-answer = You may say: "I do not want to." Do you not know? Then just say so. You do not have to guess. Maybe I ask again. It is not because your answer was wrong.
meet-elsewhere = Would you rather meet somewhere else? Then say so.
no-meeting = Do you not want to meet at all? Then we try to hear you in another way.
stop-more = I do not get cross. Talking can make you tired. You decide whether we take a break or finish.
right-another-way = Some things are hard to say. Then you can draw, point or whisper. You can draw a face that looks happy or tired.
right-hear-me = I write, so that I can remember it.
right-hear-writer = { $writer-first } writes, so that we can remember it.
notes-wrong = Maybe it says "cross", but you said "tired". Then say so. Then we write what you mean.
right-what-next = I also say what I do not know yet. Then you do not have to guess. I also say when you hear from me. I promise.
who-knows = Who gets to know it?

## What the child can ask for
ask-for = You can ask for this
interpreter-what-title = { $interpreter-speech ->
    [signed] You may use sign language
   *[spoken] You may speak your own language
}
interpreter-what = An interpreter says it to me in Danish.
interpreter-name = That is { $interpreter-first }.
interpreter-known = Do you know the interpreter? Then tell me before we begin.
interpreter-asked = I ask the interpreter not to pass it on.
right-another-place = Then tell me. Maybe there are too many sounds here. Maybe others can see us. I say whether we can find another place.

# barnets lov § 103 stk. 2, placed children alone
contact-title = Are you going to be with your family?
contact = You can ask for a grown-up to be there. You can also ask for a break. The municipality decides that. Tell me, and I help you.

## Where a decision is made (barnets lov § 3), the child at least ten
decided = When the municipality has decided something
complaint-title = You can complain
complaint = Do you not agree? Then you can complain about what the municipality decided. That is quite all right. The municipality has to look at it again. You have four weeks from when you were told. Tell me. I show you what you can complain about, and I help you.
papers-title = You can ask to see the papers
papers = They are the papers about what the municipality decided. The municipality has to answer you. There may be something that you may not see.

## The end
forgot = Do I forget some of this? Then please tell me.

# The rights in English, 10 to 12, for the child's own screen. The Danish words are the first ones; these say the same.

title = To { $child-first }
heading = Good to know, { $child-first }
# barnets lov § 5 stk. 3
heard = Before the municipality decides anything about you, we have to hear what you think.
heard-honest = It may not turn out the way you wish. Then I tell you why.

## What the law gives (barnets lov § 6)
bisidder-what-title = You have a right to a bisidder
bisidder-always = You have a right to one every time we meet.
bisidder-one = You can choose { $bisidder-role ->
    [mother] your mother
    [father] your father
   *[other] { $bisidder-first }
}, or somebody else who has turned 15. You can also say no thank you.
bisidder-several = It can be { $bisidders-or }.
bisidder-other = You can also choose somebody else who has turned 15, or say no thank you.
bisidder-none = You can choose somebody who has turned 15, or say no thank you.
bisidder-none-help = You can choose somebody who has turned 15. Say who, and I help you to ask.
bisidder-how-first = Tell me whom you are thinking of before you ask anybody.
bisidder-example = The bisidder can help you to say what you want, or ask for a break.

## What the child can count on
count-on = You can count on this
right-not-answer = You decide what you want to answer. "I don't know" is an answer too. If I ask the same thing again, it is not because your answer was wrong. If you do not want to answer at all, what you think still matters. Maybe you would rather say it in another way.
stop-more = It is your meeting just as much as mine. You decide whether we take a break or finish for today.
# Where the case names no other place: a wish, and no answer is promised.
place-wish = Would you rather meet in another place? Then tell me.
right-another-way = Not everything is easy to say in words. You can, for example, give your day a number from 1 to 10.
another-way-bisidder = A bisidder can also help you to say it.
right-hear-me = I write down the most important things, so that I remember them as you said them. You can be told what it says before you go.
right-hear-writer = { $writer-first } writes down the most important things, so that we remember them as you said them. You can be told what it says before you go.
notes-wrong = Maybe it says "cross", but you said "tired". Then we write what you said.
right-what-next = I also say what I do not know yet, and when you hear from me. I promise. Then you do not have to guess. Maybe the answer is only: "I will not know before Monday."
who-knows = What happens to what you say?

## What the child can ask for
ask-for = You can ask for this
interpreter-what-title = { $interpreter-speech ->
    [signed] You can ask for a sign language interpreter
   *[spoken] You can ask for an interpreter
}
interpreter-what = An interpreter translates, so that we understand each other.
interpreter-named-title = { $interpreter-speech ->
    [signed] You may use sign language
   *[spoken] You may speak your own language
}
interpreter-named = { $interpreter-first } is an interpreter and translates, so that we understand each other.
interpreter-known = If you know the interpreter, say so before we begin. Then we talk about what to do.
interpreter-asked = I ask the interpreter not to pass it on.
right-another-place = Maybe it is too noisy here, or maybe others can see us. I tell you honestly whether we can find another place.
right-another-place-walk = Maybe it is too noisy here, or maybe others can see us. I tell you honestly whether it is possible.

# barnets lov § 103 stk. 2, placed children alone
contact-title = When you are going to be with your family
contact = You can ask for an adult to be there. You can also ask for a break of up to eight weeks. The municipality decides whether it will be like that. Tell me, and I help you to ask.
# barnets lov § 48
ask-placement-title = You can ask to live somewhere else
ask-placement = The municipality has to answer you. It is not certain that the answer is yes. Tell me, and I help you to ask.

## Where a decision is made (barnets lov § 3, §§ 144-150), the child at least ten
decided = When the municipality has decided something
complaint-title = You can complain
complaint = Do you disagree with the decision the municipality has made about you? Then you can complain about it, and that is quite all right. I show you which decision it is. The municipality has to look at it again. If the municipality does not change it, Ankestyrelsen looks at the complaint. Ankestyrelsen is not part of the municipality. You have to complain within four weeks after you got the decision. Tell me or write to me. A bisidder can help you.
papers-title = You can ask to see the papers
papers = They are the papers about the decision. The municipality has to answer you. There may be something that you may not see.

## The end
forgot = Do I forget some of this? Then please tell me.

# The rights in English, 13 to 17, for the child's own screen. The Danish words are the first ones; these say the same.

title = To { $child-first }
heading = This is how it is for you
# barnets lov § 5 stk. 3
heard = Before the municipality decides anything about you, we have to hear what you think.
heard-honest = If it does not turn out as you want, I tell you why.

## What the law gives (barnets lov § 6)
bisidder-what-title = You have a right to a bisidder
bisidder-always = That goes for every time we meet.
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
# barnets lov § 6 stk. 4
secrecy-duty-what = A bisidder has a duty of secrecy and may not tell family or friends what you say. The bisidder may tell me. If a child is in danger, the bisidder has to get help.

## What the child can count on
count-on = You can count on this
right-not-answer = You do not have to explain why. We try to find out what you think in another way.
stop-more = You do not have to give a reason.
# Where the case names no other place: a wish, and no answer is promised.
place-wish = Do you want to meet in another place? Then say so.
right-another-way = Some things are easier to write.
right-hear-me = I have to write down the most important things. If you disagree, it stays there, and I write what you think.
right-hear-writer = We have to write down the most important things. If you disagree, it stays there, and we write what you think.
notes-hear = You can be told what it says before you go.
right-what-next = I say who does what, when you hear from me, and what I do not know. I promise.
no-promise = What I cannot promise

## What the child can ask for
ask-for = You can ask for this
interpreter-what-title = { $interpreter-speech ->
    [signed] You can ask for a sign language interpreter
   *[spoken] You can ask for an interpreter
}
interpreter-what = An interpreter translates what we say.
interpreter-named-title = { $interpreter-speech ->
    [signed] You may use sign language
   *[spoken] You may speak your own language
}
interpreter-named = { $interpreter-first } is an interpreter and translates what we say.
interpreter-known = Do you know the interpreter, or would you rather have another? Then say so before we begin.
interpreter-asked = I ask the interpreter not to pass it on.
right-another-place = I tell you honestly whether we can find one.
right-another-place-walk = I tell you honestly whether it is possible.

# barnets lov § 103 stk. 2, placed children alone
contact-title = When you are going to be with your family
contact = You can ask for an adult to be there as a support. You can also ask for a break of up to eight weeks. It is the municipality that decides whether it will be like that.
# barnets lov § 48
ask-placement-title = You can ask to live somewhere else
ask-placement = The municipality has to answer you, but it is not certain that the answer is yes. I help you to ask.

## Where a decision is made (barnets lov § 3, §§ 144-150)
decided = When the municipality has decided something
complaint-title = You can complain
complaint = Do you disagree with the decision the municipality has made about you? Then you can complain, even if your parents do not. I show you which decision it is. The municipality looks at it again. If the municipality does not change it, Ankestyrelsen looks at the complaint. Ankestyrelsen is not part of the municipality. You have to complain within four weeks after you got the decision. Tell me or write to me. A bisidder can help you.
papers-title = You can ask to see the papers
papers = They are the papers about the decision. The municipality has to answer you. If there is something you may not see, you can ask me why.

## Where it stands, for whoever wants to look (only sections that were read)
law = Where does it say so?
law-bisidder = Barnets lov § 6: bisidder.
law-heard = Barnets lov § 5, stk. 3: that we have to hear you.
law-adults = Barnets lov § 7: the adults’ responsibility.
law-complaint = Barnets lov § 3: When you have turned 10, you can use your rights yourself in some decisions.

## The end
forgot = Tell me if I forget something.
ask-first = Is there something you do not want others to read? Then ask me before you tell it. I answer honestly.
phone = BørneTelefonen is free: 116 111.

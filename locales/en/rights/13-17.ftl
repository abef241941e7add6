# The rights in English, 13 to 17, for the child's own screen. The Danish words are the first ones; these say the same.

title = To { $child-first }
heading = This is how it is for you
# barnets lov § 5 stk. 3
heard = Before the municipality decides anything about you, we have to hear what you think.
heard-honest = It may not turn out the way you want. If it turns out differently, I tell you why.

## What the law gives (barnets lov § 6)
bisidder-what-title = You have a right to a bisidder
bisidder-always = You have a right to one every time we meet.
bisidder-one = You can choose { $bisidder-first }, or somebody else who has turned 15. You can also say no thank you.
bisidder-several = It can be { $bisidders-or }.
bisidder-other = You can also choose somebody else who has turned 15, or say no thank you.
bisidder-none = You can choose somebody who has turned 15, or say no thank you.
bisidder-none-help = You can choose somebody who has turned 15. Say who, and I help you to ask.
bisidder-how-first = Tell me whom you are thinking of before you ask anybody.
bisidder-example = The bisidder can help you to get said what you want, or ask for a break.
# barnets lov § 6 stk. 4
secrecy-duty-what = A bisidder has a duty of secrecy, which means not telling anybody else. If you are in danger, the bisidder still has to see that you get help.

## What the child can count on
count-on = You can count on this
right-not-answer = You do not have to explain why, either. "I don't know" is an answer too. If I ask the same thing again, it is not because your answer was wrong. The municipality still has to try to find out what you think. Maybe you would rather say it in another way.
stop-more = It is your meeting just as much as mine. You decide whether we take a break or finish for today. You do not have to give a reason.
right-another-way = Some things are easier to write than to say. You can, for example, give your week a number from 1 to 10.
another-way-bisidder = A bisidder can also help you to get it said.
right-hear-me = I have to write down the most important things. If you disagree with something, it stays there, but we also write what you think.
right-hear-writer = We have to write down the most important things. If you disagree with something, it stays there, but we also write what you think.
notes-hear = You can hear it before you go.
right-what-next = I say who does what, and when you hear from me. I also say what I do not know yet. I promise. Maybe the answer is only: "I will not know before Monday."
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
right-another-place = Maybe it is too noisy here, or maybe others can see us. I tell you honestly whether we can find another place.
right-another-place-walk = Maybe it is too noisy here, or maybe others can see us. I tell you honestly whether it is possible.

## Where a decision is made (barnets lov § 3, §§ 144-150)
decided = When the municipality has decided something
complaint-title = You can complain
complaint = Do you disagree with the decision the municipality has made about you? Then you can complain, even if your parents do not. I show you which decision it is. The municipality looks at it again. If the municipality does not change it, Ankestyrelsen looks at it. Ankestyrelsen is not part of the municipality. You have to complain within four weeks after you got the decision. Tell me or write to me. A bisidder can help you.
papers-title = You can ask to see the papers
papers = They are the papers about that decision. The municipality has to answer you. If there is something you may not see, you must be told why.

## Where it stands, for whoever wants to look (only sections that were read)
law = Where does it say so?
law-bisidder = Barnets lov § 6: You have a right to a bisidder.
law-heard = Barnets lov § 5, stk. 3: The municipality has to hear what you think before it decides anything.
law-adults = Barnets lov § 7: The adults around you are responsible.
law-complaint = Barnets lov § 3: If you have turned 10, you have rights of your own in some cases.
law-rest = The rest is something I promise you, or something you can count on when we meet.

## The end
forgot = If I forget some of this, please tell me.

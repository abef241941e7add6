# The safety questions of content/guides/safety.toml in English, for the pages adults use: `FIELD`, `FIELD-why`,
# `FIELD-VALUE`. The Danish words there are the ones that count.

safety-suspected = Who is suspected?
safety-suspected-why = Tick as many as you need. If it is somebody the child lives with, a letter at home can put the child in danger. If you do not know, we assume that it may be a parent.
safety-suspected-none = Nobody
safety-suspected-parent = A parent, or both
safety-suspected-family = Somebody else in the family or close to it
safety-suspected-other = Somebody else: a member of staff, a foster parent, another adult or a child
safety-suspected-unknown = I do not know yet

safety-suspect-is = Do you know who it is?
safety-suspect-is-why = If the person is not marked in the case, everybody the answer can mean may be the one suspected. Nobody of them is suggested as a safe adult.
safety-suspect-is-listed = Yes, and the person is marked in the case
safety-suspect-is-known-not-listed = Yes, but the person is not in the case
safety-suspect-is-unknown = No, not yet

safety-suspect-at-home = Is the person who is suspected in the child’s home?
safety-suspect-at-home-why = Home is where the child lives. For a child in foster care it is the foster family. If you do not know, we assume yes.
safety-suspect-at-home-yes = Yes, or often comes there
safety-suspect-at-home-no = No
safety-suspect-at-home-unknown = I do not know

safety-social-control = Could there be negative social control or an honour-related conflict?
safety-social-control-why = Then no letters, texts or other messages may be sent to the child. The family may be watching phone and post. Everything is said in person.
safety-social-control-true = Yes, or perhaps
safety-social-control-false = No

safety-risk-assessed = Has the risk been assessed?
safety-risk-assessed-why = It has to be before parents and network are involved. Until then family and friends can neither be bisidder nor be told.
safety-risk-assessed-true = Yes
safety-risk-assessed-false = No, not yet

safety-parents-know = Does everybody with custody know that the talk takes place?
safety-parents-know-why = If they do not, a letter may not give away time and place. Answer yes only if all of them know.
safety-parents-know-true = Yes, all of them know
safety-parents-know-false = No, or not all of them

safety-police = Are the police involved?
safety-police-why = Before a video interview nothing may be written about what may have happened, and nobody may ask about it.
safety-police-none = No
safety-police-considered = It is being considered, or their advice has been asked
safety-police-interview-pending = Yes, the child is waiting for a video interview
safety-police-interview-held = Yes, the video interview has been held

safety-police-about = What are the police involved for?
safety-police-about-why = If the child itself is suspected, write nothing that asks it to tell. Leave this blank if the child may have been harmed.
safety-police-about-child-harmed = The child may have been harmed
safety-police-about-child-witness = The child saw or heard something
safety-police-about-child-suspected = The child itself is suspected
safety-police-about-brought-in = The police brought the child in

safety-journey = May there be plans to send or take the child abroad?
safety-journey-why = Ask the child alone. Until the answer is no, family and network may not hear of the talk.
safety-journey-planned = Yes, or perhaps
safety-journey-no = No, I am sure
safety-journey-unknown = I have not asked
safety-watched-phone = Can anybody see the child’s phone, or where it is?
safety-watched-phone-why = Ask the child alone. Where the home is not safe, the letter promises a call or a message only if the answer is no. If you do not know, we assume yes.
safety-watched-phone-yes = Yes, or perhaps
safety-watched-phone-no = No, the child says so
safety-watched-phone-unknown = I have not asked

safety-protected-address = Does the child or the family have a protected address?
safety-protected-address-why = Then the paper may not show where the child lives, goes to school or meets you, until the place has been cleared.
safety-protected-address-true = Yes
safety-protected-address-false = No

safety-delivery = How does the child get the letter?
safety-delivery-why = Reading it aloud and keeping it is safest. Only when you have thought the home through does the child take it along. Never use Digital Post for a child under 15: it goes to the parents.
safety-delivery-read-aloud = I read it aloud and keep it
safety-delivery-kept-by-safe-adult = A safe adult keeps it for the child, at school for example
safety-delivery-take-home = The child takes it home

safety-kept-by = Who keeps the letter?
safety-kept-by-why = Choose somebody the child feels safe with and who is not suspected. Agree with them who may see the letter.

safety-which-home = Which home does the child take the letter to?
safety-which-home-why = The child lives in two places. Ask the child itself where the paper is best. If there is a home where it must not lie, read the letter aloud and keep it.

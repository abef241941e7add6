# The pages where an adviser writes and mends the parts of a case. The key is edit-PART-FIELD, -hint is its line of help, the rest are answers.

edit-act = Save
edit-stops = This has to be put right before it can be saved
edit-unanswered = Not answered
edit-add-person = Add a person
edit-add-notice = Write down an underretning
edit-add-meeting = New meeting
edit-add-promise = Write down a promise
edit-add-decision = Write down a decision
edit-add-police-agreed = Write down an agreement with the police
edit-add-adviser-change = Write to the child about a new adviser
edit-add-safety-plan = Write a line of the plan

## The child

edit-child-title = The child
edit-child-lead = What stands here decides how we speak to the child, and how it can be reached.
edit-child-first-name = First name
edit-child-first-name-hint = What the child wants to be called.
edit-child-pronoun = She, he or they
edit-child-pronoun-hint = Used in the texts for adults.
edit-child-birth-date = Birthday
edit-child-birth-date-hint = Rights follow from the age. The child is not shown the date.
edit-child-band = Write as to a child of
edit-child-band-hint = Leave it unanswered if the language is to follow the age.
edit-child-reads = How does the child read?
edit-child-needs = What we have to consider
edit-child-needs-dyslexia = Dyslexic
edit-child-needs-hearing = Hears badly
edit-child-needs-sight = Sees badly
edit-child-needs-sign-language = Speaks sign language
edit-child-needs-aac = Speaks with pictures or a device
edit-child-needs-attention = Needs breaks and few things at a time
edit-child-needs-other = Something else
edit-child-wishes = What the child has asked for
edit-child-wishes-hint = One wish a line, in the child’s own words.
edit-child-language = The language the child reads
edit-child-language-hint = Write the code of the language: da for Danish, en for English, ar for Arabic. Empty means Danish.
edit-child-interpreter = The language that is interpreted
edit-child-interpreter-hint = Write the code of the language: ar for Arabic, so for Somali, uk for Ukrainian, dsl for Danish Sign Language. Leave it empty without an interpreter.
edit-child-interpreter-who-known-to-family = Does the family know the interpreter?
edit-child-interpreter-who-known-to-family-hint = Where few speak a language, they often know each other.
edit-child-interpreter-who-by-phone = Is it interpreted on the phone by somebody from elsewhere?
edit-child-safe-contact-how = How the child can be reached between meetings
edit-child-safe-contact-how-hint = Ask the child when you are alone. The answer holds until the next talk, and for 60 days at most.
edit-child-safe-contact-how-call = A call to a safe phone
edit-child-safe-contact-how-message = A message to a safe phone
edit-child-safe-contact-how-through-adult = Through a safe adult
edit-child-safe-contact-how-in-person = Only when you meet
edit-child-safe-contact-via = Through whom?
edit-child-safe-contact-checked-on = When did you last ask the child?
edit-child-school = School or kindergarten
edit-child-school-hint = For searching and for the note. Never stands on the child’s papers.
edit-child-companion = The figure that the child chose for its way
edit-child-companion-hint = It is the child who chooses, on its own page or together with you. The figure stands on the way until the child turns 13, and not while the police are considered or an interview is pending.
edit-child-companion-fox = Fox
edit-child-companion-owl = Owl
edit-child-companion-hedgehog = Hedgehog
edit-child-companion-cat = Cat
edit-child-companion-turtle = Turtle
edit-child-companion-none = None

## The case

edit-basics-title = The case
edit-basics-lead = The deadlines of the law are counted from what stands here.
edit-basics-reference = Case number
edit-basics-track = What is it about?
edit-basics-track-hint = Decides which sentences are true and which steps are suggested. The child does not see it.
edit-basics-opened-on = When was the case opened?
edit-basics-earlier-support = Has the child had support before?
edit-basics-earlier-support-hint = If the child has had no support before, there are as a rule two advisers at the first talk (barnets lov § 21 stk. 5).
edit-basics-support-started-on = When did the support begin?
edit-basics-support-started-on-hint = The follow-up is counted from here (barnets lov § 95).

## A person

edit-person-title = Somebody around the child
edit-person-new = A new person
edit-person-lead = Who are they to the child? The role decides what they can be for the child, and what we say aloud.
edit-person-first-name = First name
edit-person-first-name-hint = As the child says it.
edit-person-name = Full name
edit-person-name-hint = For the note. May be left empty.
edit-person-role = Who are they to the child?
edit-person-pronoun = She, he or they
edit-person-age = Age
edit-person-age-hint = Only needed of those who may be under 18. A bisidder has to be 15.
edit-person-custody = Do they hold custody?
edit-person-custody-hint = As long as this is not said of every parent, we do not write “your parents”.
edit-person-lives-with-child = Do they live where the child sleeps?
edit-person-lives-with-child-hint = Where the child sleeps counts, not where it is registered.
edit-person-lives-with-child-yes = Yes
edit-person-lives-with-child-no = No
edit-person-lives-with-child-sometimes = Sometimes
edit-person-steady = Are they there for the child, whatever happens in the case?
edit-person-steady-hint = Then they stand as the steady adult on the page with the child’s way.
edit-person-phone = Phone
edit-person-phone-hours = When do they answer the phone?
edit-person-phone-hours-hint = Write out the days: weekdays from 9 to 14.
edit-person-number-is-neutral = Is the phone answered without naming the municipality?
edit-person-number-is-neutral-hint = Only then can the number stand on a paper that goes home.
edit-person-about = A sentence about them
edit-person-about-hint = For an adviser: something a child can remember.
edit-person-figure = Which figure looks like them?
edit-person-figure-hint = The child sees it on its page and in the letter. Without a choice the figure that fits what they do stands there.
edit-person-figure-figure-1 = Short hair
edit-person-figure-figure-2 = Long hair
edit-person-figure-figure-3 = Curly hair
edit-person-figure-figure-4 = No hair
edit-person-figure-figure-5 = Headscarf
edit-person-figure-figure-6 = White hair and glasses
edit-person-figure-figure-7 = Hearing aid
edit-person-figure-figure-8 = Wheelchair
edit-person-apart = Underretning and suspicion
edit-person-reported = Did they make the underretning?
edit-person-reported-hint = The child is never shown it.
edit-person-witnessed = Does the underretning rest on what they saw or heard themselves?
edit-person-suspected = Are they suspected?
edit-person-suspected-hint = Whoever is suspected may not be at the talk or stand on the papers. If you change the answer, answer the safety questions again too.
edit-person-ends = They no longer have a part
edit-person-leaves-why = They stay in the talks that were held, but cannot be chosen for new ones. If they are expected at a planned talk, change that first.
edit-person-leaves-on = From which day?
edit-person-leaves = Save that they no longer have a part
edit-person-removed-why = Somebody written in by mistake can be removed, as long as nothing else in the case names them.
edit-person-removed-sure = I know that the person cannot be brought back.
edit-person-removed = Remove the person

## An underretning

edit-notice-title = An underretning
edit-notice-new = A new underretning
edit-notice-lead = The deadlines are counted from when it came: 24 hours for the assessment, six working days for the receipt, four months for an investigation.
edit-notice-ends = The underretning does not belong to the case
edit-notice-withdrawn-why = If it was written into the wrong child's case, take it out here. Its deadlines stop. The history still tells that it was there, and why it was taken out.
edit-notice-withdrawn = Take the underretning out
edit-withdrawn-reason = Why?
edit-notice-received-at = When did it come?
edit-notice-aware-since = When did the municipality become aware of the child?
edit-notice-aware-since-hint = Only if that was before the underretning. The four months are counted from here.
edit-notice-about-abuse-by = Is it about violence or abuse?
edit-notice-about-abuse-by-hint = If the parents are suspected, the talk is held without their consent and without them (barnets lov § 137 stk. 3). If you do not know yet, leave it unanswered.
edit-notice-about-abuse-by-parents = Yes, and the parents are suspected
edit-notice-about-abuse-by-others = Yes, and others are suspected
edit-notice-about-abuse-by-nobody = No
edit-notice-receipt-sent-on = When was the receipt sent?
edit-notice-receipt-sent-on-hint = Six working days after the underretning came at the latest.
edit-notice-outcome = What whoever notified may hear
edit-notice-outcome-hint = Only what may be passed on.

## A meeting

edit-meeting-title = The meeting
edit-meeting-new = A new meeting
edit-meeting-lead = When, where and why. Who is there, you choose afterwards.
edit-meeting-kind = What kind of meeting is it?
edit-meeting-kind-hint = Do not answer if it is an ordinary talk. Then it becomes the first talk or a follow-up by itself.
edit-meeting-starts-at = When?
edit-meeting-minutes = How many minutes?
edit-meeting-minutes-hint = Small children can rarely do more than 20 to 30.
edit-meeting-place = Where?
edit-meeting-place-hint = Write the place as the child knows it: “the music room at your school”.
edit-meeting-other-place = Can it be somewhere else if the child would rather?
edit-meeting-place-cleared = May the place stand on the paper?
edit-meeting-place-cleared-hint = With a protected address: answer yes only when it is clear that the place does not give away where the child is.
edit-meeting-why = Why do you meet?
edit-meeting-why-hint = Whole sentences to the child. Name neither the concern itself nor who told of it.
edit-meeting-topics = What you can talk about
edit-meeting-topics-hint = One topic a line, without a full stop.
edit-meeting-personal = A sentence that fits this child alone
edit-meeting-stop-sign = Your stop sign
edit-meeting-stop-sign-hint = Write what the child does, in a whole sentence: “Show me the red card.” Before it stands “Do you want to stop?”. If nothing stands here, the child raises a hand, or is given a sign that suits it better.
edit-meeting-who-gets-to-know = Who hears something afterwards?
edit-meeting-who-gets-to-know-hint = One a line: “your teacher”.
edit-meeting-not-decided = Is the child to be told that nothing is decided at the meeting?
edit-meeting-not-decided-hint = Without an answer we take it as yes, unless the meeting is about a decision.
edit-meeting-ends = Cancel the meeting
edit-meeting-cancelled-why = The child may be waiting for the meeting. Tell the child that it is cancelled, and agree on when it hears from you again.
edit-meeting-cancelled = Cancel the meeting

## A step of the way

edit-step-title = A step of the child’s way
edit-step-lead = Day and state are changed on the page with the child’s way.
edit-step-step = Which step?
edit-step-who = Who does it?
edit-step-one-of = It may be one of these instead
edit-step-one-of-hint = Tick the other steps it may be. On the child’s way each step still stands by itself.

## A promise

edit-promise-new = A new promise to the child
edit-promise-title = The promise
edit-promise-lead = Promise only what you can keep yourself. The promise stands under “Today” until you have written how it went.
edit-promise-what = What do you promise?
edit-promise-what-hint = As you said it to the child: “I will call your teacher.”
edit-promise-who = Who does it?
edit-promise-by = By when?

## A decision

edit-decision-title = The decision
edit-decision-new = A new decision
edit-decision-lead = Write it as the child is to hear it: what, why, and what the child’s view meant.
edit-decision-ends = The decision does not belong to the case
edit-decision-withdrawn-why = If it was written into the wrong child's case, take it out here. It comes on no new papers. If the child was told of it, tell the child that it was a mistake. The history still tells what stood there, and why it was taken out.
edit-decision-withdrawn = Take the decision out
edit-decision-matter = What is it about?
edit-decision-matter-hint = The child can only complain itself about what stands in barnets lov § 3, and about a no after § 48.
edit-decision-matter-support = Support (§ 32)
edit-decision-matter-drug-treatment = Treatment for drug use (§ 33)
edit-decision-matter-order = Børne- or ungepålæg (§ 39)
edit-decision-matter-placement = Placement outside home (§ 46)
edit-decision-matter-place-of-placement = Choice of the place (§ 52)
edit-decision-matter-treatment-during-placement = Treatment or education during placement (§ 97 stk. 2)
edit-decision-matter-return-home = Return home (§ 100 stk. 1)
edit-decision-matter-contact = Samvær and contact (§ 104)
edit-decision-matter-youth-support = Ungestøtte (§§ 114–116 and 120)
edit-decision-matter-compulsory = Cases after §§ 142, 143, 146–148 and 151
edit-decision-matter-placement-request = The child’s own request to live somewhere else (§ 48)
edit-decision-matter-other = Something else, outside the list
edit-decision-what = What was decided?
edit-decision-what-hint = One sentence to the child.
edit-decision-why = Why?
edit-decision-how-you-counted = What did the child say, and what did it mean for the decision?
edit-decision-how-you-counted-hint = Also where it was not as the child wanted.
edit-decision-followed = Is it as the child wanted?
edit-decision-followed-hint = The answer chooses what stands in the letter to the child.
edit-decision-followed-yes = Yes
edit-decision-followed-partly = Some of it
edit-decision-followed-no = No
edit-decision-followed-no-view = The child did not say what it wanted
edit-decision-purpose = What is it to help with?
edit-decision-lasts = For how long?
edit-decision-made-by = Who decided it?
edit-decision-made-by-hint = The answer decides how one complains.
edit-decision-made-by-municipality = The municipality
edit-decision-made-by-committee = The committee
edit-decision-by = How we tell the child who decided it
edit-decision-by-hint = For example “my manager and I”.
edit-decision-decided-on = On which day was it decided?
edit-decision-decided-on-hint = The child has to be 10 on that day to be able to complain itself.
edit-decision-told-on = On which day was the child told?
edit-decision-complaint-until = The last day on which the child can complain
edit-decision-complaint-until-hint = Write the day that stands in the decision.
edit-decision-section = Section

## Agreed with the police

edit-police-agreed-title = An agreement with the police
edit-police-agreed-new = A new agreement with the police
edit-police-agreed-lead = Write what the police have said yes to. If it no longer holds, empty all fields and save. If several lines say the same, empty them all.
edit-police-agreed-what = What is agreed?
edit-police-agreed-what-hint = While involving the police is being considered, or the child waits for its police interview, somebody from the police can only be at a meeting once it is agreed that the child may be told. The other agreements change nothing in the papers.
edit-police-agreed-what-tell-child = The child may be told
edit-police-agreed-what-tell-parents = The parents may be told
edit-police-agreed-what-parents-talk = We may talk with the parents
edit-police-agreed-what-place-and-time = Place and time may be named
edit-police-agreed-with = With whom of the police did you agree on it?
edit-police-agreed-on = On which day?

## The plan for the child’s safety

edit-safety-plan-title = A line of the plan for the child’s safety
edit-safety-plan-new = A new line of the plan for the child’s safety
edit-safety-plan-lead = What do the adults do? Whom can the child call by day and by night, and where can it go? How long does it hold? Write one thing a line. If the line no longer holds, empty all fields and save.
edit-safety-plan-text = What is agreed?
edit-safety-plan-text-hint = If you have a code word, say it aloud only. Never write it here.
edit-safety-plan-cleared = May the line stand on a paper?
edit-safety-plan-cleared-hint = Answer yes only when you have thought through who may come to read it. The paper is read aloud, or kept by a safe adult.
edit-safety-plan-until = Until which day does it hold?
edit-safety-plan-until-hint = Leave it empty if it holds until you say otherwise. The day stands on the paper, and on your page Today.

## The ending

## A new adviser, as the child hears of it

edit-adviser-change-title = A new adviser, as the child hears of it
edit-adviser-change-new = The child gets another adviser
edit-adviser-change-lead = It stands in the letter about a new adviser. Write it to the child, in Danish, with »du« and whole sentences. It does not change who has the case. If the entry is a mistake, empty all fields and save.
edit-adviser-change-from = Who is no longer the child’s adviser?
edit-adviser-change-from-hint = If the name is not to stand in the letter, leave the field empty.
edit-adviser-change-to = Who is the child’s adviser now?
edit-adviser-change-to-hint = The letter is from the new adviser.
edit-adviser-change-on = From which day?
edit-adviser-change-why = Why does the child change adviser?
edit-adviser-change-why-hint = Short and true, for example »Ida skal på barsel.« (Ida is going on parental leave). Nothing of illness, a dismissal or what the child told. That it is not because of the child stands in the letter. The letter is from the new adviser: where the sentence says »jeg« (I), answer who that is.
edit-adviser-change-said-by-former = Is it in the former adviser’s own words?
edit-adviser-change-said-by-former-hint = Where »jeg« (I) is the one who leaves, answer yes. Then »Ida skriver:« (Ida writes:) stands before it, for example, and the words stand in quotation marks. With no, the child reads it as the new adviser’s words.
edit-adviser-change-carries-over = What the new adviser knows, so that the child need not tell it again
edit-adviser-change-carries-over-hint = One thing a line, for example »At du helst snakker, mens du går.« (that you like to walk while you talk). What was promised stands in the letter by itself.
edit-adviser-change-meet-together = Does the old adviser come along the first time?
edit-adviser-change-found = Where can the child still thank or say hello to the old adviser?
edit-adviser-change-found-hint = Only where that can be done, for example »Ida arbejder på rådhuset nu. Skriver du et kort til hende, giver jeg hende det.« (Ida works at the town hall. If you write her a card, I give it to her). Say who it is. »Jeg« (I) is the new adviser. It stands in the goodbye letter too, when the case ends.

edit-ending-title = How the case ends for the child
edit-ending-lead = The child hears this when you say goodbye.
edit-ending-on = When?
edit-ending-why = Why does the case end?
edit-ending-why-hint = One sentence to the child. Never “because of you”.
edit-ending-stays = What goes on
edit-ending-stays-hint = One thing a line: “your contact person still comes on Thursdays”.
edit-ending-come-back = How can the child reach us again?

## Who is at the meeting?

room-title = Who is there?
room-lead = One talks with the child, and one can write down. Who else is there, the child decides itself as far as possible.
room-along = When the adviser changed, it was agreed that you meet the child together. That is why { $name } is chosen here. The letter says that the child knows { $name } already. It holds only when you save.
room-does = What do they do at the meeting?
room-not-there = Is not there
room-there = Is there
room-talks = Talks with the child
room-writes = Writes down
room-supports = Is there for the child
room-interprets = Interprets
room-comforts = Is there for comfort, not as bisidder
room-bisidder = Could be the child’s bisidder

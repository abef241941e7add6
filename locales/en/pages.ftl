# The pages as the adviser sees them. What is meant as an example of words to the child stays Danish: the letter is Danish.

name = Børnehøjde
skip-to-content = Skip to the content
nothing-stored = Nothing is saved. If you close the page, it is gone.
to-the-front = Back to the front page

## The front page

front-title = A letter the child can understand
front-lead = You have a talk with a child tomorrow. Answer a few questions, and there is a letter that says who you are, what is going to happen, and what the child decides.
front-new = Write a new letter
front-new-why = The child, the meeting, the adults, and five minutes’ thought about what is safe. It takes about two minutes.
front-new-act = Begin
front-file = Use a case file
front-file-why = A file in the format case/1, for example from your case system.
front-file-label = Case file (JSON, at most 1{ "\u00A0" }MB)
front-file-act = Open the file
front-example = See an example
front-example-why = Four made-up children. Try changing something, and see what happens.
example-noah = Noah, 5: picture cards
example-ali = Ali, 8: the letter stays with the adviser
example-laura = Laura, 11: reads alone
example-samira = Samira, 13: may take the letter home
file-refused = The file cannot be used yet

## Faults

fault-not-found-title = There is no such page
fault-not-found = The address leads nowhere. Nothing has happened to what you wrote.
fault-too-large-title = That is too big
fault-too-large = What you sent is too big. A case file may be at most 64{ "\u00A0" }kB here, and at most 1{ "\u00A0" }MB when you are signed in.
fault-too-much-title = There is too much
fault-too-much = A letter without a case has room for 20 people and 20 talks. If there are more, sign in and read the file in as a case.
fault-busy-title = Many are here just now
fault-busy = Wait a moment, and load the page again. What you wrote is then sent once more.
fault-too-wide-title = A word is too long
fault-too-wide = A word or a name is wider than the paper. Go back in the browser, split the word, and try again.
fault-refused-title = That did not come from here
fault-refused = The page only accepts what is sent from its own forms. Go to the front page, and try again.
fault-not-here-title = The address is not ours
fault-not-here = The page was asked for under a name the server does not know. Use the address you were given. If that does not help, tell whoever looks after the server.
fault-too-slow-title = It did not arrive
fault-too-slow = What you sent was too long on its way. Nothing has been saved. Go back in your browser, where what you wrote still stands, and try again when the network is better.
fault-form-title = The form could not be read
fault-form = What came was not what the page had asked for. Go back in the browser, and try again.
fault-ours-title = This is our fault
fault-ours = Something went wrong at our end. Go back in the browser, and what you wrote will still be there.
fault-wrong-way-title = That way is closed
fault-wrong-way = The page can only be reached from a form. Begin on the front page.

## The workbench

bench-title = Letter to a child
behind = The talk in the case was set for { $day }. That day has passed.
behind-move = Move the talk to { $day }
behind-then = Show the paper as it was the day before the talk
beside-title = This is what the child sees
beside-fresh = When you have filled in the form and pressed “Show the letter”, the letter appears here.
beside-stopped = There is no letter yet. The list at the top of the form says what is missing.
needs-first = What the letter needs
needs-still = Still missing
lacks = Still missing
summary-stops = Look at this before the letter can be made
summary-asks = This is for you to decide
confirmed-before = The same words were agreed to before, so you are not asked again.
summary-goes = Good to know
unsigned-rights = No lawyer has read the texts about rights yet ({ $count } in all). Read them yourself before you give the child the document.
level-block = Stops:
level-confirm = To be confirmed:
level-warn = Look at this:
level-hint = Tip:

part-child = The child
part-child-why = The letter follows the child’s age. Choose the language yourself if the child needs another.
part-safety = Is it safe?
part-safety-why = A letter on the wrong kitchen table can harm the child. The answers here are never shown to the child.
part-meeting = The meeting
part-meeting-why = Children want to know when, where and for how long.
part-people = Who is there?
part-people-why = The child needs to know who is in the room, and what each of them does.
part-words = Your own words
part-words-why = Write to the child, in Danish, and say du. Never ask what has happened.
part-make = Make the document
part-settled = Filled in. Open to change it.

when-suspected = When somebody is suspected
when-police = When the police are involved
when-social-control = When there may be social control
when-protected-address = When the address is protected
when-kept = When a safe adult keeps the letter
when-phone = When you have written a number
when-bisidder = When you have written a name
when-may-be-young = When it is family, a brother, a sister or a friend

# What is missing, gathered: one line for each part, “The meeting: day and time, for how long, where”.
needs-child-name = first name
needs-child-birth = date of birth
needs-municipality = municipality
needs-safety-suspected = suspicion
needs-safety-suspect-at-home = the suspected person in the home
needs-safety-social-control = social control
needs-safety-risk-assessed = risk assessment
needs-safety-parents-know = what the parents know
needs-safety-police = police
needs-safety-protected-address = protected address
needs-safety-delivery = how the child gets the letter
needs-safety-kept-by = who keeps the letter
needs-meeting-date = day and time
needs-meeting-minutes = for how long
needs-meeting-place = where you meet
needs-adviser-name = your first name
needs-adviser-about = a sentence about yourself
needs-bisidder-age = the bisidder’s age
needs-why = why you are going to talk
needs-topics = what you can talk about

option-none = Choose
option-yes-no-true = Yes
option-yes-no-false = No

label-child-name = First name
hint-child-name = What the child wants to be called.
label-child-birth = Date of birth
hint-child-birth = Rights follow age. The date is not shown.
label-child-pronoun = She, he or they
hint-child-pronoun = Used in the texts for the adults.
option-child-pronoun-hun = She
option-child-pronoun-han = He
option-child-pronoun-de = They
label-child-reads = How does the child read?
hint-child-reads = -
option-child-reads-alone = Alone
option-child-reads-together = Together with an adult
option-child-reads-pictures = Pictures, while an adult reads aloud
label-child-band = Language as for a child of
hint-child-band = Leave it empty if the language should follow the child’s age.
option-child-band-4-6 = 4-6 years
option-child-band-7-9 = 7-9 years
option-child-band-10-12 = 10-12 years
option-child-band-13-17 = 13-17 years
label-municipality = Municipality
hint-municipality = -
municipality-generic = Another municipality
label-track = What is it about?
hint-track = Only decides which sentences are true. It is not shown.
option-track-support = Support for the child, no suspicion
option-track-school-absence = Absence from school
option-track-parent-concern = Concern about a parent
option-track-professional-concern = Concern about a member of staff
option-track-foster-concern = Concern about a foster parent
option-track-other-adult-concern = Concern about another adult
option-track-child-concern = Concern about what another child does
option-track-social-control = Negative social control or honour-related conflicts
option-track-radicalisation = Concern about radicalisation

label-meeting-date = Day
hint-meeting-date = -
label-meeting-time = Time
hint-meeting-time = -
label-meeting-minutes = How many minutes?
hint-meeting-minutes = Small children can seldom manage more than 20 to 30.
label-meeting-place = Where?
hint-meeting-place = Write the place as the child knows it: musiklokalet på din skole (the music room at your school).
label-meeting-other-place = Can it be somewhere else, if the child would rather?
hint-meeting-other-place = -

label-place-cleared = May the document say where the meeting is?
hint-place-cleared = Answer yes only when it is settled that the place does not give away where the child is.
label-adviser-name = Your first name
hint-adviser-name = You are the one who says “jeg” (I) in the letter.
label-adviser-full = Your full name
hint-adviser-full = -
label-adviser-about = A sentence about yourself
hint-adviser-about = Something a child can remember: Jeg bager boller om søndagen (I bake buns on Sundays).
label-adviser-phone = Your telephone number
hint-adviser-phone = It is in the letter only when that is safe.
label-adviser-hours = When do you answer it?
hint-adviser-hours = Write the days out: hverdage klokken{ "\u00A0" }9{ "\u00A0" }til{ "\u00A0" }14 (weekdays from 9 to 14).
label-adviser-neutral = Is the number answered without naming the municipality?
hint-adviser-neutral = Only then can it be on a paper that is taken home.
label-second-name = The second adviser’s first name
hint-second-name = The one who writes things down. Leave it empty if you are alone.
label-bisidder-name = Who could be the bisidder (supporter)?
hint-bisidder-name = Only if you know that the child feels safe with this person. Ask the child; do not guess.
label-bisidder-role = Who is this person to the child?
hint-bisidder-role = -
option-bisidder-role-teacher = Teacher
option-bisidder-role-pedagogue = Pedagogue
option-bisidder-role-health-visitor = Health visitor
option-bisidder-role-family = One of the child’s family
option-bisidder-role-sibling = Brother or sister
option-bisidder-role-friend = Friend
option-bisidder-role-bisidder = Bisidder from an organisation
option-bisidder-role-other = Somebody else
label-bisidder-age = The bisidder’s age
hint-bisidder-age = A bisidder must have turned 15.
label-bisidder-reported = Did this person make the notification?
hint-bisidder-reported = It is never shown.
label-bisidder-witnessed = Does the notification rest on something this person saw or heard?
hint-bisidder-witnessed = -

label-personal = A sentence only for this child
hint-personal = Children can tell whether the letter was written to them: Sofie siger, at du laver stop motion-film (Sofie says that you make stop-motion films).
label-why = Why would you like to talk with the child?
hint-why = Whole sentences. Do not mention who has told you something.
label-topics = What can you talk about?
hint-topics = One thing on each line, without a full stop: Hvordan du har det i skolen (How you are getting on at school)
label-stop-sign = Your sign for stop
hint-stop-sign = Whole sentences: Hold hånden op. Her betyder det stop. (Hold up your hand. Here it means stop.)

label-document = What is to be made?
hint-document = -
option-document-before-meeting = Letter before the meeting
option-document-opening-card = Opening card for the first minute
option-document-rights = The child’s rights
option-document-timeline = The child’s way through the case
option-document-waiting = A waiting letter while you wait
option-document-meeting-moved = A meeting is moved or called off
option-document-new-place = The first day in a new place
option-document-new-adviser = The child gets another adviser
option-document-adviser-card = A card of the adviser
option-document-safety-plan = The plan for the child’s safety
option-document-before-barnehus = Before the børnehus, the doctor or the police
option-document-hearing = Before a committee’s meeting about the child
option-document-goodbye = A goodbye as the case ends
option-document-parents-sentence = What you agreed that the parents hear
option-document-notifier-note = An answer to whoever notified
option-document-school-note = For a teacher or pedagogue, about the talk
option-document-three-houses = Three houses to draw in
option-document-feelings = Feelings to point at
option-document-scale = A line to set a mark on
option-document-week = A week to write or draw in
option-document-first-then = First and then
option-document-take-home = The child’s page from the talk
option-document-after-meeting = The letter after the talk
option-document-decision = The letter about a decision
option-document-complaint-sheet = A sheet to complain on
label-decision = Which decision?
hint-decision = -
option-decision-latest = The latest
label-notice = Which notice?
hint-notice = -
option-notice-latest = The latest
option-notice-undated = Without a time
label-share = Whom is the paper for?
hint-share = A teacher or pedagogue whom the child knows. Hand it over yourself, and never send it in Aula.
option-share-nobody = Choose a person
label-basis = Why may you tell it?
hint-basis = No lawyer has read when each answer holds. Ask if you are in doubt.
label-needs-before = What does the child need right before the talk?
hint-needs-before = Write to whom the paper is for, for example "Ella vil gerne sidde for sig selv lidt først." Never why you talk, and nothing of what happened. Left empty, the paper says only what holds for every child.
label-needs-after = And right after it?
hint-needs-after = The same, for example "Ella vil gerne lege ude, før timen begynder igen."
option-basis-none = Choose an answer
option-basis-consent = Those who have custody agreed, and from 15 the young person too
option-basis-one-meeting = The one meeting at which professionals may exchange information (retssikkerhedsloven § 11 e)
option-basis-follow-up = A follow-up meeting in a special case (retssikkerhedsloven § 11 e)
option-document-bisidder-guide = Guide for the bisidder
option-document-take-home-by-hand = The child’s page from the talk, to fill in by hand
option-document-ending-sheet = A sheet for the ending, where there is no screen
option-document-cues-card = Cues on a card that you can fold
option-document-checklist-paper = Is everything settled? The list on paper
label-version = How much may it say?
hint-version = The neutral one may travel: names, time and place, and no more.
option-version-auto = What fits the answers
option-version-full = Everything
option-version-neutral = The neutral one
label-audience = Who is going to read it?
hint-audience = -
option-audience-child = The child
option-audience-adult = The adult who reads aloud or gives the letter
label-on = The date of the document
hint-on = The day the child gets it. Empty means today.
confirm-title = You have to say yes to this yourself

act-show = Show the letter
act-show-draft = Show a draft
act-make-draft = Keep the draft
act-pdf = Get the PDF
act-read = Show it to the child
travel-full = The whole letter. It stays with you or a safe adult, unless the home is safe.
travel-neutral = The neutral version. It may travel, because it does not tell what you are going to talk about.
travel-draft = A draft. Read it yourself, or show it to a lawyer. It cannot be given to the child.

readability-title = How easy is it to read? ({ $band } years)
readability-what = Measure
readability-is = Here
readability-most = At most
readability-verdict = Does it fit?
readability-mean = Words in a sentence
readability-longest = Longest sentence, words
readability-lix = LIX
readability-uncommon = Words children seldom meet
readability-fits = Yes
readability-over = Too hard
readability-words = There are { $words } words in all.
readability-uncommon-words = Rare words: { $words }
readability-office = Office words, and what you can write instead:

## How the child reads

reader-bar = Read and go back
read-aloud = Read aloud
read-stop = Stop reading aloud
reader-back = Back to the form

## While you write

live-fits = Easy to read at { $band } years. { $mean } words in a sentence.
live-long = One sentence has { $words } words. At most { $most }. Try splitting it.
live-uncommon = Hard words: { $words }
live-office = Office word: { $word }. Better: { $better }
live-event-question = Do not ask what has happened: { $words }
live-secrecy = Never ask the child to keep anything secret: { $words }
live-promise = You cannot promise this: { $words }

# Who can be chosen, and who cannot.
offer-left-out = Cannot be chosen: { $who }.
offer-no-role = has no role in the case yet
offer-no-age = has no age in the case yet
offer-too-young = is not yet 15
offer-home = lives where the child lives
offer-suspected = is the one suspected, or may be
offer-sibling = is the child’s brother or sister, and you should talk with them apart
offer-custody = may not be there when the parents are suspected
offer-police = is from the police, and it is not agreed that the child may be told

# Answers that contradict each other.
contradiction-answer = { $question } The answer is { $answer }.
contradiction-one = “{ $answer }”
contradiction-and = and
contradiction-mend = Answer again: { $question }

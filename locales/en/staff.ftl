# The pages behind the sign-in: the adviser's own. What is meant as an example of words to the child stays Danish.

language = en
language-other = da
language-other-name = Dansk
somebody = A colleague

## Around the page

nav-label = Pages
nav-today = Today
nav-team = Team
nav-accounts = Accounts
nav-content = Texts
nav-letter = A letter without a case
nav-new = New child
sign-out = Sign out

## Sign in

sign-in-title = Sign in
sign-in-name = User name
sign-in-password = Password
sign-in-act = Sign in
sign-in-wrong = The name and the password do not go together. Try again.
sign-in-wait = There have been too many attempts. You can try again at { $when }.
sign-in-shared = Do you share the screen with others? Sign out when you are done. Then the browser forgets what it has kept.
sign-in-without = Make a letter without signing in
sign-in-interrupted = You were away too long, so you have been signed out. What you wrote is kept here. Sign in, and you can send it.
sign-in-there = Sign in with { $municipality }
sign-in-local = Or with a user name and password
sign-in-there-window = The municipality's sign-in opens in a new window. Come back here when you are signed in.
sign-in-there-again = I am signed in again
sign-in-there-lost = Your sign-in was not finished here. Perhaps it took too long, or the page was opened again. Try once more.
sign-in-there-not-ready = The municipality's sign-in is not answering just now. Try again in a moment. If it happens again, tell your IT department.
sign-in-there-refused = The municipality's sign-in did not let you in. Try again, or ask your IT department.
sign-in-there-clock = The clock of the municipality's sign-in and the clock of this server do not agree, so we cannot let you in. Tell your IT department.
sign-in-there-not-trusted = We could not be sure of the answer from the municipality's sign-in, so you are not signed in. Try again. If it happens again, tell your IT department.
sign-in-there-no-role = The municipality's sign-in knows you, but you have no role in Børnehøjde. Ask your manager or your IT department to give you one.
sign-in-there-exclude = At the municipality you are both an administrator and working with cases. Here one cannot be both, because an administrator sees no cases. Ask your IT department to take one of the roles away.
sign-in-there-closed = Your account here is closed. Ask whoever looks after accounts in Børnehøjde.
go-on-title = What you wrote is still here
go-on-lead = You are signed in again. Press the button to go on where you left off.
go-on-act = Go on

# The second step of signing in
second-step-title = Type the six digits from your phone
second-step-lead = Open the app with codes on your phone. Find Børnehøjde, and type the six digits you see.
second-step-code = Code
second-step-lost = No phone at hand? Type one of your recovery codes.
second-step-wrong = The code does not fit. Each code counts once, and for half a minute. Wait for the next, and try again.
second-step-ended = It took too long, or your access has changed. Sign in again.
second-step-other = Start over
enrol-title = Set up your phone
enrol-lead = You have access to something that needs extra care, so you sign in with both password and phone. It takes a few minutes, and is done once.
enrol-lead-own = Then nobody can sign in as you with the password alone. It takes a few minutes.
enrol-lead-replaces = Once the new phone is set up, the old one no longer works. You also get new recovery codes.
enrol-one = Open an app for codes on your phone. If you have none, ask whoever helps you with IT.
enrol-two = Choose to add an account, and hold the camera in front of the picture.
enrol-qr = QR code for the app on your phone
enrol-by-hand = If you cannot use the camera, type this key into the app:
enrol-three = The app now shows six digits. Type them here.
enrol-code-hint = The digits change every half minute.
enrol-wrong = The digits do not fit. Check that the phone's clock is right, and try the next six digits.
enrol-act = Set up the phone
codes-title = Keep your recovery codes
codes-lead = If you lose your phone, you can sign in with one of these. Each works once. They are shown only now.
codes-how = Print them or write them down, and put them in a safe place. Not together with the phone.
codes-noted = I have kept them
ask-again-title = Is it still you?
ask-again-lead = This can do harm if somebody else sits at your screen. Type the six digits from your phone. What you were doing goes along.
ask-again-lead-password = This can do harm if somebody else sits at your screen. Type your password. What you were doing goes along.
ask-again-lead-there = This can do harm if somebody else sits at your screen. Sign in again at your municipality. What you were doing goes along.
ask-again-not-yet = You have not signed in again yet. Sign in at the municipality, and then come back here.
ask-again-wrong = The password does not fit. Try again.
ask-again-act = It is me
ask-again-back = Leave it, and go back
proved-title = Thank you, it is you
proved-lead = Press the button, and it is sent.
me-factor = Your phone when you sign in
me-factor-why = You sign in with the password alone. Set up your phone, and it is not enough that somebody knows it.
me-factor-there = You sign in with password and phone.
me-factor-act = Set up the phone
me-factor-change = Change phone, or get new recovery codes

## Time

when-moment = { $day } at { $clock }
when-until = by { $day }

## Today

today-title = { $day }
today-talks = My talks
today-talks-none = There are no talks in the next two weeks.
today-deadlines = Deadlines
today-promises = What I have promised
today-waiting = Children who are waiting
today-late = Time is up:
today-more = Show more
today-empty-title = All is quiet here
today-empty = When you have a case, your talks are shown here. So are your deadlines, and what you have promised. Begin with a new child, or ask your coordinator to give you a case.
lacks-label = What is missing
lacks-letter = The letter has not been given yet
lacks-bisidder = The child has not been offered a bisidder (supporter)
lacks-personal = There is no personal sentence
lacks-promise = A promise has to be kept before then
act-prepare = Prepare the talk
act-promise = See the promise
deadline-24-hours = The notification has to be evaluated within 24 hours
deadline-receipt = Receipt to the person who made the notification
deadline-four-months = The assessment has to be finished
deadline-follow-up = Follow-up on the help
glass-mark = A colleague has opened the case in an emergency.

## The child

child-age = { $years } years old
child-reference = case { $number }
child-protected = The address is protected. Do not show the page to others, and do not print it before you have thought it through.
child-card-void = The child’s card no longer works, because the code was typed wrong nine times.
child-card-void-act = Give the child a new card
child-carries = What came with the case
child-carries-since = You took the case on after { $from }, { $day }. The child need not tell this again.
child-closed = The case is closed.
child-people = The adults and others around the child
child-people-none = Nobody is listed here yet. Add them when you prepare the talk.
child-meetings = Meetings
child-meetings-none = There are no meetings yet.
child-documents = Letters and documents
child-documents-none = The child has not been given anything yet.
child-promises = Promises to the child
child-promises-none = Nothing has been promised yet.
child-steps = Steps in the case
child-steps-none = There are no steps here yet.
child-told = What the child has been told about their rights
child-told-none = It has not been noted that the child has been told about their rights.
child-history = What has happened
child-history-none = Nothing has happened yet.
meeting-no-time = No time set
talk-from-file = from the file
glass-line = { $who } opened the case in an emergency ({ $from }) and can see it until { $until }. The reason: { $reason }
paper-made = made { $day }
by-import = The system
by-child = The child
by-somebody = Somebody
act-export = Download the case as a file
act-pdf = PDF
act-poster = For the wall (A3 from two sheets)
act-cards = Cards to cut out
act-pocket = For a pocket
act-hand-over = Give it to the child
promise-settle = The promise is kept or broken
promise-told = What have you said to the child?
promise-kept = I have kept it
promise-broken = It came to nothing
promise-was-kept = kept { $day }
promise-state-open = open
promise-state-kept = kept
promise-state-broken = not kept
promise-state-dropped = no longer holds

role-adviser = adviser
role-second-adviser = second adviser
role-former-adviser = former adviser
role-leader = manager
role-teacher = teacher
role-pedagogue = pedagogue
role-health-visitor = health visitor
role-psychologist = psychologist
role-mother = mother
role-father = father
role-parent = parent
role-step-parent = step-parent
role-foster-parent = foster parent
role-sibling = brother or sister
role-family = family
role-friend = friend
role-residential-staff = adult at the residential home
role-interpreter = interpreter
role-police = police
role-barnehus = børnehus
role-family-therapist = family therapist
role-contact-person = contact person
role-lawyer = lawyer
role-bisidder = bisidder (supporter)
role-other = other adult

meeting-first-talk = first talk
meeting-follow-up = follow-up
meeting-closing = closing
meeting-handover = new adviser
meeting-decision = decision
meeting-barnehus = børnehus
meeting-network = network meeting
meeting-state-planned = planned
meeting-state-held = held
meeting-state-cancelled = cancelled

step-state-done = done
step-state-now = under way
step-state-next = next
step-state-waiting = waiting
step-state-later = later
step-state-skipped = skipped

told-said = said
told-shown-card = shown on a card
told-practised = practised
reaction-understood = understood
reaction-not-sure = perhaps understood
reaction-not-understood = not understood
reaction-declined = did not want to hear about it
right-bisidder = Bisidder (supporter)
right-not-answer = Not to answer
right-stop = Stop
right-another-way = In another way
right-hear-notes = To hear what has been written
right-what-next = What happens now
right-another-place = Another place
right-complaint = To complain
right-interpreter = Interpreter
right-see-papers = To see their papers

kind-before-meeting = Letter before the talk
kind-opening-card = Opening card
kind-rights = Rights
kind-timeline = The child’s way
kind-screen = The child’s own page
kind-talk = The screen on the table during the talk
kind-access-card = Card for the child’s page
kind-waiting = Sign of life
kind-take-home = Page from the ending
kind-after-meeting = Letter after the talk
kind-bisidder-guide = For the bisidder
version-full = the whole letter
version-neutral = neutral
for-adult = for the adult
handed-read-aloud = read aloud
handed-kept-by-safe-adult = kept by a safe adult
handed-taken-home = taken home
handed-keeper = with { $name }

event-opened = { $who } created the case.
event-case-changed = { $who } changed something in the case.
event-confirmed = { $who } confirmed a point that had to be confirmed.
event-assigned = { $who } assigned the case.
event-adviser-changed = { $who } noted that the child gets a new adviser.
event-document-made = { $who } made a document.
event-handed-over = { $who } gave the child a document.
event-promise-kept = { $who } kept a promise.
event-promise-broken = { $who } noted that a promise was not kept.
event-promise-dropped = { $who } noted that a promise no longer holds.
event-step-moved = { $who } moved a step in the case.
event-way-shown = { $who } showed the child where the way has got to.
event-asked = { $who } wrote to their adviser.
event-question-read = { $who } read what the child had written.
event-meeting-held = { $who } noted that the meeting has been held.
event-told = { $who } noted what the child has been told about their rights.
event-checklist-begun = { $who } began to finish a talk.
event-point-put-down = { $who } put down a point after a talk.
event-journal-made = { $who } made a note for the journal.
event-closed = { $who } closed the case.
event-reopened = { $who } reopened the case.
event-basics-put = { $who } changed the facts of the case.
event-child-put = { $who } changed what it says about the child.
event-safety-answered = { $who } answered the questions about safety.
event-person-put = { $who } wrote about a person in the case.
event-person-removed = { $who } took a person out of the case.
event-person-left = { $who } noted that a person is no longer part of it.
event-notice-put = { $who } wrote about a notification.
event-step-put = { $who } wrote about a step in the case.
event-step-removed = { $who } took a step out of the case.
event-steps-ordered = { $who } put the steps into another order.
event-promise-made = { $who } wrote down a promise to the child.
event-promise-carried = { $who } passed a promise on to the child's new adviser.
event-decision-put = { $who } wrote down a decision.
event-ending-planned = { $who } noted how the case ends.
event-meeting-planned = { $who } planned a meeting.
event-plan-changed = { $who } changed the plan of a meeting.
event-meeting-cancelled = { $who } cancelled a meeting.
event-room-changed = { $who } changed who is at a meeting.
event-bisidder-offered = { $who } noted that the child has been told of its right to a bisidder.
event-line-written = { $who } wrote down the child's words.
event-line-placed = { $who } noted where the child's words go.
event-ending-part-put = { $who } noted how a talk ends.
event-feedback-given = { $who } noted how the talk was for the child.
event-feelings-shown = { $who } noted which feelings the child showed.
event-observed = { $who } noted what was seen.
event-corrected = { $who } corrected something in a talk that was held.
event-ids-given = { $who } gave the parts of the case names, so that each can be changed by itself.

## A new child

new-title = A new child
new-lead = Write what you know now. The rest comes when you prepare the talk.
new-name = The child’s first name
new-name-hint = What the child wants to be called.
new-birth = Date of birth
new-birth-hint = Rights follow age. The child does not see the date.
new-reference = Case number
new-reference-hint = The number the case has where you work. The child does not see it.
new-act = Create the case
new-file-title = Or bring in a case file
new-file-why = A file in the format case/1, for example from your case system.
new-file-label = Case file (JSON, at most 1 MB)
new-file-act = Bring in the file

## Give it to the child

hand-title = Give it to the child
hand-lead = Write how the child got the document. Then you can always see what the child has been told.
hand-what = The document
hand-how = How did the child get it?
hand-read-aloud = I read it aloud and have kept it myself
hand-kept-by-safe-adult = A safe adult keeps it for the child
hand-taken-home = The child took it home
hand-taken-home-warning = This document must not be taken home. If it has happened all the same, write it, and talk to your manager today.
hand-kept-by = Who keeps it?
hand-on = When?
hand-went = How did it go?
hand-went-hint = Short, and in your own words. The child does not see it.
hand-act = Save
back-to-child = Back to { $child }

## Faults

fault-not-yours-title = You do not have access here
fault-not-yours = The page is for other work than yours. If you need access, ask the person who looks after your accounts.
fault-not-your-case-title = This is not your case
fault-not-your-case = A colleague has the case. If it is urgent, ask your coordinator.
fault-gone-title = The case has been deleted
fault-gone = The case has been deleted for good. All that remains is that it was here.
fault-does-not-fit-title = It does not fit the case
fault-does-not-fit = What you asked for does not fit the case as it stands now. Perhaps it is closed, or the promise has been kept. Nothing has been saved. Go back, and what you wrote will still be there.
fault-not-done-title = It was not done
fault-not-done = Nothing was saved. Go back in the browser: what you wrote is still there.
fault-lacking-title = An answer is missing
fault-lacking = Something that has to be answered is empty. Go back, and what you wrote will still be there.
fault-unavailable-title = The cases are not answering just now
fault-unavailable = Wait a little, and try again. Go back, and what you wrote will still be there.
fault-upgrading-title = The cases cannot be changed just now
fault-upgrading = The server is getting a new version. Until that is finished you can read the cases but not change them. What you wrote has not been saved. Go back, and copy it. If it goes on, tell the person who looks after the server.
fault-full-title = There is no room for more
fault-full = What you wrote has not been saved. Go back, copy it, and tell the person who looks after the server.
fault-to-case = Back to the case
fault-to-home = Back to your start page

## Prepare the talk

prepare-title = Prepare the talk with { $child }
guide-begin = Show one step at a time
guide-all = Show everything at once
guide-step = Step { $step } of { $of }
guide-on = Save, and go on
guide-back = Back
prepare-saved = The draft was saved { $when }.
act-draft = Save draft
act-make = Make the document
act-after-talk = After the talk
act-journal = Note for the journal
draft-ended = You have been signed out. What you have written is still here. Sign in in a new window, and then go on writing here.
draft-unsaved = The draft could not be saved. What you have written is still here. We will try again when you go on writing.
draft-elsewhere = You have written here in another window too. It was saved { $when }.
draft-other-talk = You have a draft for another talk. It was saved { $when }.
draft-open = Open it
draft-apart = The draft was changed or used in another window. What you have written here is kept by itself, so nothing is lost.
draft-drop = Delete the draft
draft-drop-act = Delete what I have written here
fault-drafts-title = There are too many drafts of this case
fault-drafts = What you wrote is not saved. Go back, and it is still there. Delete some of your other drafts, then try again.
reader-back-case = Back to the case

## After the talk

talk-title = After the talk
talk-lead = Write what you know now, and skip the rest. What was here before stays. Afterwards you get a note for the journal.
talk-held = The talk
talk-started = Began at
talk-ended = Ended at
talk-bisidder = Bisidder (supporter)
talk-bisidder-why = It must be possible to see that the child has been told about the right to a bisidder (barnets lov § 6).
talk-offered-on = When was the child told about it?
talk-offered-how = How?
talk-offered-how-hint = For example: in the letter, and again when the talk began.
talk-offered-answer = What did the child answer?
talk-rights = Rights
talk-rights-why = What has the child been told, and how did the child take it? “Not understood” is a good answer: then the next person knows that it has to be said again.
talk-told-how = Told
talk-told-took = The child
talk-said = The child’s own words
talk-said-more = The child said
talk-said-hint = One line for each thing. Use the child’s words, not yours.
talk-confirmed = I read it out, and the child said yes to it
talk-observed = What you saw and heard
talk-observed-why = Only what could be seen and heard. Write your judgement somewhere else.
talk-observed-what = What did you see or hear?
talk-observed-context = In what context?
talk-promises = What I promised the child
talk-promises-why = The promises appear on the page Today until they are kept.
talk-promise = I promised
talk-promise-by = By
talk-after = What happens now
talk-after-what = What have you told the child will happen now?
talk-after-hint = Whole sentences to the child, as in the letter.
talk-hear-on = When will the child hear from you?
talk-act = Save, and see the note

## The note for the journal

journal-title = Note of the talk with { $child }
journal-lead = The note has the same headings every time. What nobody has noted is shown as not noted. The child does not read it.
journal-copy = Copy the note
journal-copied = Copied
journal-text = Download as text
journal-pdf = Download as PDF
journal-more = Write more after the talk
journal-keep = The note has been put in the journal
journal-kept = Put in the journal { $day }.
journal-plain = The note as plain text

## The team

team-title = Team
team-unassigned = Cases without an adviser
team-unassigned-none = Every case has an adviser.
team-deadlines = Deadlines in the next week
team-promises = Promises to children
team-waiting = Children who are waiting
team-cases = All open cases
team-cases-none = There are no open cases. Cases appear here when an adviser adds a child.
team-changed = changed { $when }
act-log = See the log
back-to-team = Back to the team
back-to-today = Back to Today

## Assign a case

assign-title = Who has the case about { $child }?
assign-now = { $who } has the case now.
assign-nobody = Nobody has the case yet.
assign-adviser = Adviser
assign-second = Second adviser
assign-second-hint = May be left empty. If the child has not had support before, there are as a rule two of you at the important meetings (barnets lov § 21, stk. 5).
assign-act = Save
assign-change = The child gets a new adviser
assign-change-why = Write what the child needs to hear, and what the new adviser has to know, so that the child does not have to tell it all again.
assign-new = New adviser
assign-on = From when?
assign-reason = Why does the child change adviser?
assign-reason-hint = So that it can be said to the child. For example: Ida skal på barsel (Ida is going on parental leave).
assign-carries = What we take along
assign-carries-hint = One line for each thing: what the child has said, and what we have promised.
assign-together = They meet the child together the first time
assign-change-act = Change adviser
assign-changed = { $day }: from { $from } to { $to }. { $why }

## The log

log-title = The log for { $child }
log-lead = Everyone who has seen or changed anything in the case is listed here, and everyone who was not let in. The log cannot be changed.
log-table = The log
log-when = When
log-what = What
log-from = Where from
from-command-line = the server
outcome-refused = It was refused.
outcome-stale = It was not saved, because somebody else had changed the case.
outcome-throttled = It was held back.
outcome-failed = It did not succeed.
act-of-sign-in = { $who } signed in.
act-of-sign-out = { $who } signed out.
act-of-child-screen = { $who } gave the screen to the child.
act-of-case-opened = { $who } created the case.
act-of-case-imported = { $who } brought the case in from a file.
act-of-case-exported = { $who } downloaded the case as a file.
act-of-case-read = { $who } looked at the case.
act-of-list-read = { $who } looked at a list.
act-of-history-read = { $who } looked at the history.
act-of-case-changed = { $who } changed something in the case.
act-of-draft-saved = { $who } saved a draft.
act-of-assigned = { $who } assigned the case.
act-of-state-changed = { $who } closed or reopened the case.
act-of-document-made = { $who } made a document.
act-of-document-shown = { $who } looked at a document.
act-of-document-printed = { $who } downloaded a document as PDF.
act-of-document-handed-over = { $who } noted that the child got a document.
act-of-journal-made = { $who } made or downloaded a note for the journal.
act-of-glass-broken = { $who } opened the case in an emergency.
act-of-audit-read = { $who } looked at the log.
act-of-account-changed = { $who } changed an account.
act-of-content-changed = { $who } changed a text.
act-of-wording-proposed = { $who } proposed other words for a text.
act-of-wording-approved = { $who } approved other words for a text.
act-of-wording-sent-back = { $who } sent a proposal for a text back.
act-of-case-forgotten = { $who } deleted the case.
act-of-keys-rotated = { $who } changed the keys.
act-of-upgrade-finished = { $who } finished the upgrade of the server.
act-of-backed-up = { $who } took a backup.

## A colleague's case

glass-lead = A colleague has the case, so you cannot see it.
glass-title = Is it an emergency?
glass-two-hours = You can open the case for two hours.
glass-seen = Everyone who has the case can see that you have opened it, and why.
glass-logged = It stays in the log for good.
glass-reason = Why do you have to see the case now?
glass-reason-hint = For example: The child is here with me, and their adviser is ill.
glass-short = Write the reason so that a colleague can understand it.
glass-act = Open the case for two hours

## Steps and deadlines

act-deadline = See the deadline
act-waiting = Write a sign of life to { $child }
deadline-on = When?
deadline-kept-assessment = The notification has been evaluated
deadline-kept-receipt = The receipt has been sent
deadline-kept-four-months = The assessment is finished
deadline-kept-follow-up = The follow-up has been held

## Accounts

accounts-title = Accounts
accounts-lead = Here is everyone who can sign in for { $municipality }. You see no cases.
accounts-new = New account
accounts-back = Back to accounts
accounts-alone-title = You are the only one here yet
accounts-alone = Make an account for each colleague. Begin with a coordinator, who can assign cases, and then the advisers. Each gets their own password, and nobody shares an account. Then it can always be seen who has done what.
account-own = (you)
account-closed = Closed.
account-signs-in-as = Signs in as
account-since = Created { $day }
account-roles = What should the account be able to do?
account-role-adviser = Adviser
account-role-adviser-can = Sees their own cases and makes letters to children.
account-role-coordinator = Coordinator
account-role-coordinator-can = Assigns cases and sees the deadlines.
account-role-editor = Editor
account-role-editor-can = Edits the texts in the letters. Sees no cases.
account-role-admin = Administrator
account-role-admin-can = Looks after accounts. Sees no cases.
account-new-lead = The server makes up the first password and shows it once, when you have created the account.
account-shown = Name
account-shown-hint = As colleagues and children read it, for example Ida Holm.
account-name = User name
account-name-hint = What is written at sign-in, for example ida.holm.
account-make = Create the account
account-faults = The account has not been created yet
account-fault-shown = Write your colleague’s name.
account-fault-shown-long = The name is too long. There is room for 120 characters.
account-fault-strange = There is a character in the name that cannot be shown. Write it another way.
account-fault-name = Write a user name.
account-fault-name-long = The user name is too long. There is room for 80 characters.
account-fault-name-space = Write the user name without spaces or special characters.
account-fault-taken = The user name is taken on this server. Think of another, for example with the department after it.
account-fault-roles = Choose at least one thing the account should be able to do. If it is not to be used any more at all, close it.
account-fault-exclude = An administrator sees no cases and cannot be an adviser or a coordinator as well. Make two accounts.
account-is-closed = The account is closed. Nobody can sign in with it.
account-part-roles = Roles
account-roles-act = Save roles
account-part-password = New password
account-password-why = The old password stops working, and your colleague is signed out at once.
account-password-own = The old password stops working, and you have to sign in again with the new one.
account-password-act = Make a new password
account-part-close = Close the account
account-part-open = Open the account again
account-close-why = Your colleague is signed out at once and cannot sign in. What has been written stays. If your colleague has cases, ask the coordinator to assign them.
account-close-act = Close the account
account-open-why = Your colleague can sign in again with the old password. If it is forgotten, make a new one.
account-open-act = Open the account
account-own-roles = You cannot change your own roles. Ask another administrator to do it.
account-asleep = The account also had: { $roles }. An administrator sees no cases, so that no longer opens anything. If your colleague works with cases, give it in place of administrator.
account-changed = Somebody else has just changed the account. See how it stands now, and try again.
account-there = This colleague signs in at the municipality. The roles come from there at each sign-in, and there is no password here.
account-there-change = The roles and the password belong to the municipality and cannot be changed here. Ask your IT department, or close the account.
account-there-name = Signs in at the municipality
account-own-close = You cannot close your own account. It could leave nobody to look after accounts. Ask another administrator to do it.
account-done-roles = The roles are saved. They apply from now on.
account-done-closed = The account is closed, and your colleague has been signed out.
account-done-open = The account is open again.
password-title-new = { $who } can now sign in
password-title = New password for { $who }
password-lead = Write the password down now. It is shown this one time and cannot be found again.
password-lead-own = Write the password down now. It is shown this one time. You have been signed out and have to sign in with it.
password-is = Password
password-how = Pass it on face to face or on the telephone, not in the same email as the user name.
password-noted = I have written it down
password-to-account = See the account

## Me

me-title = This is me
me-lead = Write it once. Then it is in every letter you make.
me-saved = It is saved.
me-first-name = First name
me-first-name-hint = What children should call you.
me-name = Your full name
me-name-hint = It is at the end of the letter, and your colleagues see it.
me-about = A sentence about you
me-about-hint = So that you are not a complete stranger. For example: Jeg har to katte, og jeg elsker at spille fodbold (I have two cats, and I love to play football).
me-phone = Telephone
me-phone-hint = The number a child may call.
me-hours = When do you answer it?
me-hours-hint = For example: hverdage mellem klokken 9 og 14 (weekdays between 9 and 14).
me-neutral = The telephone is answered without naming the municipality
me-neutral-hint = Only then may the number be on a letter that others can find.
me-act = Save
me-photo = Your picture
me-photo-why = Children feel safer when they know who is coming. The picture is made small and square, and everything the camera has written in it is removed.
me-photo-alt = Your picture
me-drawn-alt = A drawn adviser, as long as you have no picture
me-photo-label = A picture (JPEG, PNG or WebP, at most 2 MB)
me-photo-act = Use the picture
me-photo-remove = Remove the picture
photo-too-large = The picture is over 2 MB. Take it in a smaller size, and try again.
photo-too-many-pixels = The picture has too many pixels. Make it smaller, for example 2000 each way, and try again.
photo-unreadable = The file is not a picture we can read. Use JPEG, PNG or WebP.
photo-too-busy = The picture cannot be made small enough. Try one with a calmer background.

## Somebody else was quicker

stale-title = The case has changed meanwhile
stale-lead = Somebody else changed the case while you were writing. What you wrote is still here, but it is not saved in the case yet.
stale-meanwhile = What happened meanwhile
stale-yours = What you wrote
stale-table = The fields side by side
stale-field = Field
stale-now = As it stands now
stale-mine = What you wrote
stale-act = Use what I wrote, on top of the new

## Texts

texts-title = Texts
texts-lead = Here are the sentences in the letters that children get. You can write them your way.
texts-everybody = A change applies to your municipality only. It is in the next letter once a colleague has read and approved it. Letters that have already been made stay as they are.
texts-shared = Shared by the letters
texts-whom = { $band } years
texts-whom-pictures = { $band } years, as pictures
texts-whom-neutral = { $band } years, the neutral part
texts-whom-all = All ages, the neutral part
texts-sentences = { $count ->
    [one] One sentence
   *[other] { $count } sentences
}
texts-changed = { $count ->
    [one] One is changed
   *[other] { $count } are changed
}
texts-back = All texts
texts-versions = See what has been changed, and put it back
texts-file-lead = The sentences are in the order they have in the file. A letter uses those that fit the child.
texts-is-changed = Changed
texts-edit = Edit
texts-edit-named = Edit { $key }
texts-original = The original words apply again from the next letter on.
text-title = Edit a sentence
text-now = As it stands now
text-new = Write it another way
text-words = The sentence
text-facts = These are filled in when the letter is made. Leave them in the sentence just as they are written:
text-forms = The sentence has several forms, and the letter chooses the one that fits. Change only the words after the brackets, and leave the rest.
text-why = Why?
text-why-hint = Short. It helps the colleague who is to read the proposal. Do not write about a child.
text-why-lacks = Write briefly why.
text-try = Try it first
text-save = Propose the words
text-passed = The check is passed.
text-example = This is how it reads in a letter:
text-stopped = This has to be corrected before the words can be used:
text-right = The sentence tells the child about a right: { $right } ({ $sections }). Change the words, not the right, and have a lawyer read them.
text-original = How it was originally
text-original-act = Use the original words again
text-original-why = This happens at once. The original words need no approval.
text-waiting = A proposal for this sentence is waiting to be read.
text-resting = Your words are resting
text-resting-why = The sentence is filled in in a new way since the server was updated. So your words no longer fit, and the original ones apply. Write them again, so that they fit.
text-fault-late = Somebody else changed the sentence while you were writing. The words as they are now are at the top. What you wrote is still here.
text-fault-same = The words are the same as now.
text-fault-empty = The sentence is empty. If it should not be there at all, ask the people who make Børnehøjde.
text-fault-too-long = The sentence is too long. There is room for { $most } characters.
text-fault-mark = The character “{ $mark }” cannot be written in the letter. Write it another way.
text-fault-broken = The sentence cannot be read. Check whether a curly bracket is missing, or whether the sentence begins with a character that is not a letter.
text-fault-strange = There is something in curly brackets that a letter cannot fill in. Use only what was there before.
text-fault-fact-missing = This is missing and has to be in the sentence: { $facts }
text-fault-fact-strange = The sentence does not know this: { $facts }
text-fault-fact-moved = This has been moved so that it cannot be used: { $facts }. Leave it as it was.
text-fault-event-question = This asks about what has happened: { $words }. A letter never asks about that.
text-fault-event-words = These are words about what may have happened: { $words }. They are never in a letter.
text-fault-secrecy = This asks the child to keep something secret: { $words }. We never do that.
text-fault-promise = This promises more than we can keep: { $words }
text-fault-neutral = This must not be in a letter that others can see: { $words }
text-fault-complaint = Children of that age are not told in this sentence that they can complain: { $words }
text-fault-long = The longest sentence has { $words } words. Children of that age can read { $most }. Split it.
text-fault-office = “{ $word }” is an office word. Better: { $better }
text-fault-uncommon = Words that may be hard: { $words }
text-fault-check = The check says: { $fault }
text-fault-letter = { $limit ->
    [mean-sentence] The letter’s sentences become too long: { $is } words on average. Children of that age can read { $most }.
    [longest-sentence] The letter’s longest sentence becomes { $is } words. Children of that age can read { $most }.
    [lix] The letter becomes too hard: LIX { $is }. Children of that age can read { $most }.
    [uncommon-share] There are too many hard words in the letter: { $is } per cent. At most { $most } will do.
    [letter-words] The letter becomes too long: { $is } words. There is room for { $most }.
   *[letter-cards] There are too many pictures in the letter: { $is }. There is room for { $most }.
}
versions-title = Versions
versions-lead = Here are all proposals for the sentences, also those that were sent back. Nothing is lost, and words that have applied before can be proposed again.
versions-none-title = Nobody has changed anything here
versions-none = The original words apply. When you edit a sentence, you can see here who did it, when and why.
versions-stopped = The version cannot be used as it is:
version-made = { $when }, { $who }
version-elsewhere = an editor in { $municipality }
version-original = The original words
version-key-original = { $key }: the original words
version-counts = Applies now
version-back = Propose again
version-back-named = Propose again: { $made }
version-again-why = The same words as in number { $number }

## Wordings that wait for a colleague

wordings-title = Wordings
wordings-lead = When a colleague wants to write a sentence another way, one more person reads it before children get it. That can be an editor or a coordinator, but never the one who wrote it.
wordings-none = No wordings are waiting.
wordings-waiting = Waiting to be read
wordings-settled = Settled
wording-title = A wording
wording-stand = Where does it stand?
wording-proposed = Proposed
wording-words = The proposal
wording-settle = What do you say?
wording-settle-how = Read the proposal aloud. Is it true for every child who gets it? Does it promise more than we can keep? When you approve, the words are in the next letter.
wording-approve = Approve
wording-send-back = Send back
wording-send-back-why = A few words about why, if you send it back
wording-withdraw = Take the proposal back
wording-stopped = That did not work:
wording-waits-you = Waiting for you
wording-waits-colleague = Waiting for a colleague to read it
wording-approved = Approved { $when }, { $who }
wording-sent-back = Sent back { $when }, { $who }
wording-withdrawn = Taken back { $when }
wording-at-once = The original words, in use at once
wording-taken-over = Applied to all municipalities on the server before each had its own words
wording-done-proposed = The proposal is sent. The letters stay as they were until a colleague has approved it.
wording-done-approved = The wording is approved. The words are in the next letter.
wording-done-sent-back = The wording is sent back. The letters stay as they were.
wording-done-withdrawn = The proposal is taken back. The letters stay as they were.
wording-no-right = You can no longer approve wordings.
wording-own = You wrote it yourself. Ask a colleague to read it.
wording-settled = It has been settled or taken back already. You can see here where it stands now.
wording-changed = Something has changed since you opened the page. Read what it says now, and then choose.
wording-another-waits = A colleague’s proposal for this sentence is waiting already. Read it first, and approve it or send it back.
wording-not-theirs = Only the person who wrote the proposal can take it back.
wording-unexplained = Write a few words about why, so that your colleague can go on.
team-wordings = { $count ->
    [one] One wording is waiting for you
   *[other] { $count } wordings are waiting for you
}
text-fault-number = There is a number here that the sentence did not have before: { $words }. A number can send a child to the wrong place, so it cannot be written here.
text-fault-web = This looks like a web address: { $words }. It cannot be written here, because children may only be sent to places that have been checked.
text-fault-mail = This looks like an e-mail address: { $words }. It cannot be written here, because children may only be sent to places that have been checked.
text-fault-address = This looks like a street or a square: { $words }. A place is written in the case, so that it fits the child.
fact-child-first = the child’s first name
fact-adviser-first = the adviser’s first name
fact-adviser-full = the adviser’s full name
fact-adviser-phone = the adviser’s telephone
fact-adviser-hours = when the telephone is answered
fact-adviser-about = what the adviser says about themselves
fact-writer-first = the first name of the one who writes
fact-person-first = the person’s first name
fact-person-role = the person’s role
fact-person-pronoun = he, she or they
fact-bisidder-first = the bisidder’s first name
fact-bisidder-pronoun = he, she or they
fact-bisidders-or = the bisidders’ names
fact-trusted-first = the first name of the safe adult
fact-keeper-first = the first name of the one who keeps the letter
fact-interpreter-first = the interpreter’s first name
fact-parents-who = which parents
fact-meeting-date = the day
fact-meeting-clock = the time
fact-meeting-spoken = the time in words
fact-meeting-dayword = the day in words
fact-meeting-daypart = the time of day
fact-meeting-place = the place
fact-meeting-length = for how long
fact-meeting-stop = the stop sign
fact-meeting-why = why you meet
fact-meeting-personal = the personal sentence
fact-meeting-topics = what you are going to talk about
fact-meeting-told-and = those who get to know something
fact-meeting-hear-on = when the child hears again
fact-meeting-after = what happens afterwards
fact-municipality-name = the municipality’s name
fact-municipality-team = the department’s name
fact-municipality-phone = the municipality’s telephone
fact-item = an item on the list

## The child’s way, as the adviser sees it

act-way = The child’s way
act-question = Read it
today-questions = Children who have written
today-question = Has written a question or a wish.
today-question-urgent = Has written something that may be about what happened. Read it first.
team-questions = Children who have written, not yet read by anyone
way-back = Back to { $name }
way-title = The way for { $name }
way-lead = Move the steps when something has happened. The child sees what is new only when you show it.
way-none = There are no steps yet. Add what has happened, and what is to come.
way-move = Move the step
way-act-done = It has happened
way-act-now = We are doing it now
way-act-waiting = We are waiting for something
way-act-next = It comes next
way-act-later = It may come later
way-act-skipped = We leave it out
way-done-on = On which day did it happen?
way-next-on = On which day? (only if you know)
way-promised = The day is promised to the child. Only a promised day stands on the child’s way.
way-waiting-for = What are we waiting for?
way-waiting-for-hint = Write it as a Danish sentence to the child, for example: "Vi venter på, at lægen svarer." (We are waiting for the doctor to answer.)
way-next-contact = When will the child hear from you again?
way-reason = Why?
way-reason-hint = This is for you and your colleagues. The child no longer sees the step.
way-add = Add a step
way-add-step = Which step?
way-add-who = Who does it?
way-add-nobody = I do not know yet
way-add-act = Add the step
way-tells = What we do in the next days
way-tell = Add whom you talk to
way-tell-who = Whom do you talk to?
way-tell-on = On which day?
way-call = What does { $name } want?
way-call-before = Call me before
way-call-after = Call me afterwards
way-call-no = Do not call
way-tell-act = Add
way-tell-line-before = You talk to { $who } { $day }. The child wants a call before.
way-tell-line-after = You talk to { $who } { $day }. The child wants a call afterwards.
way-tell-line-no = You talk to { $who } { $day }. The child does not want a call.
way-tell-line-none = You talk to { $who } { $day }. You have not asked the child about a call yet.
way-beside = What { $name } sees
way-never-shown = The child has not seen the way yet. This is how it will look:
way-news = You showed the way { $when }. Something has changed since. This is how it will look:
way-same = This is how the child has seen the way since { $when }.
way-stopped = The way cannot be shown yet.
way-mend = Correct it where you prepare the talk
way-show = Show it to { $name }
way-open = Open the child’s page here
way-open-what = Give the tablet to the child once the page is open. You will be signed out on this screen, so that the child can reach only their own page.
way-open-act = Open the child’s page
way-cannot-clear = When the page is closed, we ask the browser to forget it. We cannot delete the browser’s list of visited addresses, screenshots, or what others have seen.
way-card = Give a card, so that the child can see the page somewhere else
way-card-what = The card carries an address and a code. Give it to the child alone. A new card closes the old one.
way-card-not = The child cannot be given a card now:
way-card-how-long = How long should the card work?
way-card-days-1 = One day
way-card-days-7 = One week
way-card-days-30 = 30 days
way-card-act = Make a card
way-card-out = A card is out. It works until { $until }.
way-card-void = The card no longer works, because the code was typed wrong nine times. Make a new one if the child should still see its page.
way-card-withdraw = Close the card
card-title = The card for { $name }
card-lead = It works until { $until }.
card-once = The code is shown only now. If the card is lost, close it and make a new one.
card-print = Get the card as a PDF
card-done = Done
way-questions = What { $name } has written
way-question-urgent = This may be about something that happened. Consider who may ask, and talk to your leader before you answer.
way-question-when = Written { $day }. The child has been told that you read it { $by } at the latest.
way-question-read = Read { $day }.
way-question-read-told = Read { $day }. You said: { $told }
way-question-told = What did you tell the child? (if you have answered)
way-question-act = I have read it
act-of-card-given = { $who } gave a card for the child’s page.
act-of-card-withdrawn = { $who } closed the card for the child’s page.
act-of-card-tried = { $who } tried to open the child’s page with a card.
act-of-screen-seen = The child’s page was looked at. It was opened by { $who }.
act-of-question-left = The child wrote to the adviser.
act-of-screen-left = The child’s page was closed.

## What has to be settled before a talk is over
act-checklist = Finish the talk
act-after-talk-page = Write down what was said
act-journal-page = Note for the journal
act-checklist-page = Is everything settled?
today-after-talks = Talks to be finished
today-after-talk = Something is missing before the talk is finished.
checklist-title = Is everything settled?
checklist-lead = One point at a time, before you leave the child or right afterwards. What is open stays on Today until it is closed.
checklist-before = The talk has not begun. The list can be used once it has.
checklist-all = Everything is settled.
checklist-how = How?
checklist-why = Why was it not possible?
checklist-when = When will you do it?
checklist-otherwise = It is not done
act-point-done = It is done
act-point-not-possible = It was not possible
act-point-later = I do it later
point-open = Open
point-done = Done. The case shows it.
point-done-how = Done: { $how }
point-not-possible = Not possible: { $why }
point-later = You do it later: { $day }
point-shown = The case shows it.
point-bisidder = The child has been told of the right to a bisidder
point-bisidder-not-shown = First write when and how the child was told.
point-childs-view = The child’s own view has been heard
point-childs-view-not-shown = First write the child’s own words that the child has said yes to.
point-two-advisers = There were two advisers
point-two-advisers-not-shown = The meeting names one adviser.
point-stop-and-silence = The child knew that it could stop and need not answer
point-read-back = The child has heard what was written
point-what-now = The child knows what happens now, and when it hears from you
point-talk-to = The child knows whom it can go to meanwhile
point-needs = The child was asked: "Do you need something from me?"
checklist-fault-before = The talk has not begun, so the point cannot be put down yet.
checklist-fault-not-shown = The case does not show it. Write how it was done, or write it first on the page after the talk.
checklist-fault-no-reason = Write why, so that somebody else can understand it.
checklist-fault-no-day = Write a day that has not passed.
checklist-fault-done = The point has been put down already.

## What an adviser can say in the talk
phrases-title = Phrases for the talk
phrases-lead = Read them before the talk, and say them in your own words. They are for you, not to show the child. The phrases are in Danish.
phrases-band = The child’s age
phrases-years = { $band } years
phrases-words = Words you are looking for
phrases-find = Find
phrases-none = No phrase fits. Try another word.
phrases-print = The page can be printed and taken along.
phrase-why-i-write = When you write
phrase-why-i-write-mind = Write in the child’s own words, and read it back.
phrase-a-secret = When the child asks whether you tell others
phrase-a-secret-mind = Never promise that it stays a secret.
phrase-must-i-move = When the child asks whether it must move
phrase-must-i-move-mind = Do not promise what others decide.
phrase-my-fault = When the child asks whether it is its fault
phrase-my-fault-mind = Say it only where it is true.
phrase-say-at-home = When the child asks what to say at home
phrase-say-at-home-mind = Think the home through first. Where the police are involved, agree it with them.
phrase-goes-quiet = When the child goes quiet
phrase-goes-quiet-mind = Wait. Silence is not a no and not a yes.
phrase-does-not-know = When the child does not know
phrase-does-not-know-mind = Do not ask the same in another way.
phrase-says-stop = When the child says stop
phrase-says-stop-mind = Stop at once, in the middle of a sentence too.
phrase-tells-by-itself = When the child begins to tell by itself
phrase-tells-by-itself-mind = Listen. Do not ask on, and write it down in the child’s own words.
phrase-takes-it-back = When the child takes something back
phrase-takes-it-back-mind = Never say "but you said". The door has to stay open.
phrase-end-is-near = When time is nearly up
phrase-end-is-near-mind = Say it in good time, so that the child gets to what it wants.
phrase-before-we-go = When you finish
phrase-before-we-go-mind = Wait for the answer.

## How a talk ends
act-ending-page = End the talk
ending-title = A good ending
ending-lead = Go through it together with the child. Write to the child, in whole Danish sentences. Where nothing stands, the page says honestly that it is not known yet. You can mend what stands there; a line you empty is taken out.
ending-saved = The ending has been saved.
ending-stopped = The page for the child cannot be made yet:
ending-which-day = You have chosen whom you talk to. Write the day too, so that the child can be told.
ending-behind = A day had passed and was not saved. All else was. Choose a day that is still to come.
ending-said = What we talked about
ending-said-why = The child chooses what may stand on the paper. What is not right never stands as the child’s words.
ending-said-where = What does the child say?
ending-said-paper = Yes, and it may stand on the paper
ending-said-kept = Yes, but not on the paper
ending-said-wrong = No, that is not right
ending-said-open = I have not asked yet
ending-said-new = Something more the child said
ending-said-hint = In the child’s own words. One line for each thing.
ending-said-yes = I have read it back, and the child says it is right
ending-takes-title = What I take further
ending-takes = What do you tell others?
ending-takes-to = To whom?
ending-now = What happens now
ending-unknown-title = What I do not know yet
ending-unknown = What do you not know?
ending-unknown-by = By when does the child hear?
ending-agreed-title = What we agreed
ending-agreed = What do you promise?
ending-agreed-by = By when?
ending-needs = What does the child need from you?
ending-needs-hint = Ask, and wait for the answer. For example: "Du vil gerne have bamsen med næste gang." (You would like to have the teddy along next time.)
ending-next = When we meet again
ending-next-is = The next talk is { $when }.
ending-next-on = Which day?
ending-next-at = When?
ending-next-place = Where?
ending-next-place-hint = For example: musiklokalet på din skole (the music room at your school)
ending-until-then = Until then
ending-talk-to = Whom can the child go to?
ending-at-home = What can the child say at home, if it wants?
ending-at-home-hint = Think the home through first. For example: "Du må gerne sige, at vi har tegnet." (You may say that we have been drawing.)
ending-make = Make the page for the child
ending-save = Save

## Cues during a talk
act-cues-page = Cues during the talk
cues-title = { $clock } o’clock
cues-again = Look again
cues-lead = For your own phone. There are at most five things at a time, and nothing to tick. Lay it where the child does not see it.
cue-listen-only = Listen. Do not ask about what happened.
cue-say-who = Say who you are and who writes.
cue-how-long = Say how long you have.
cue-bisidder = Tell about the bisidder now.
cue-practise-stop = Practise the stop sign together.
cue-practise-not-answer = Practise "det ved jeg ikke" (I don’t know) with a silly question.
cue-pause = Ask whether the child wants a break.
cue-read-back = Read back what you have written.
cue-five-minutes = Five minutes left. Begin the ending.
cue-time-is-over = The time is over. Finish calmly.
cue-what-now = Say what happens now, and when the child hears from you.
cue-talk-to = Agree whom the child can go to.
cue-needs = Ask: "Har du brug for noget fra mig?" (Do you need something from me?)

# The PIN of a talk's own screen
me-pin = PIN for the child's screen
me-pin-why = While the child has the screen during the talk, only your PIN closes it. Choose four to eight figures.
me-pin-there = You have chosen a PIN. You can choose another here, four to eight figures.
me-pin-field = PIN
me-pin-again = PIN again
me-pin-act = Save the PIN
me-pin-needed = Choose a PIN before you lay the screen on the table.
me-pin-saved = The PIN is saved.
me-pin-wrong = Type the same PIN twice: four to eight figures.
act-table = Lay the screen on the table
event-stopped = { $who } pressed stop or pause.
event-stop-heard = { $who } heard the child's stop.
event-stop-answered = { $who } chose how the talk went on.
talk-feedback = How the talk was for the child
talk-feedback-why = It is said to you, so that you can do something differently. It is never added up.

## Corrections of a talk that was held

correct-title = Correct something in the talk
correct-lead = What stood there before stays beside it in the note, with who corrected it, when and why.
correct-open = Correct
correct-text = What it should say
correct-from = Began
correct-to = Ended
correct-how = How it was told
correct-took = How the child took it
correct-who = Who?
correct-does = What did they do?
correct-too = Was somebody else there too?
correct-why = Why?
correct-act = Correct it
correct-absent = Was not there
correct-present = Was there too
correct-done = Corrected
correct-done-line = { $when } { $who } corrected it: { $was } became { $now } Because: { $why }
correct-quote = “{ $words }”
correct-seen = Seen: { $words }
correct-times = From { $from } to { $to }
act-correct = Correct something in the talk
did-talks = talked with the child
did-writes = wrote down
did-supports = was there for the child
did-interprets = interpreted

# The page on which a field has to be written again.
amend-title = Something to put right
amend-lead = Put this right, and all of it is saved. What else you wrote goes along.
amend-act = Save
amend-words = Write it here
amend-day = Which day?
amend-first-name = The child's first name

# Why something was not done, and what to do instead. The keys are those of domain::command::Reason.

refusal-closed = The case is closed. Open it again first if something has to change.
refusal-stale = Somebody else changed the same thing after you opened the page. Look at both versions and choose the one that counts.
refusal-unknown = What you want to change is no longer in the case. Load the page again.
refusal-taken = It is saved already. Load the page again.
refusal-held = The talk was held. Its plan, and who was there, can only be changed by a correction that says why.
refusal-written-up = The talk is written up. Make a correction, and say why.
refusal-cancelled = The meeting was cancelled. Plan another one.
refusal-not-held = The talk has not been held yet. Change its plan instead.
refusal-confirmed-line = The child said yes to the line, so its words stay. You can take it off the paper, strike it, or write another one.
refusal-named = The case names this person, who cannot be deleted. Say instead from which day they are no longer part of it.
refusal-left = This person is no longer part of the case. Choose somebody else.
refusal-expected-in-room = This person is expected in a talk that is planned. Change the talk first.
refusal-behind = That day has gone by. Choose a day that lies ahead.
refusal-no-words = Some words are missing here. Write a sentence.
refusal-too-long = The text is too long. Write it shorter, at most 600 characters.
refusal-no-day = A day is missing here. Choose one.
refusal-shown = The child has seen the step. Skip it with a reason instead of removing it.
refusal-not-every-step = The order does not fit the steps of the case. Load the page again.
refusal-nothing-to-correct = It says so already. There is nothing to correct.
refusal-not-closed = The case is open. There is no need to open it again.
refusal-settled = It is settled and cannot be changed. Write something new down instead.
refusal-checklist = The point cannot be put down like this. Look at what is missing from the talk.
refusal-not-heard = Nobody has heard the stop yet. An adult first has to say that they heard it.
refusal-advisers = The advisers do not fit. Choose two different people, and the first one first.
refusal-too-many = The case can hold no more of these. Use one of those that are there.
refusal-other-document = The paper is not the one that was made. Load the page again.
refusal-history = Something went wrong on our side. Nothing was changed. Load the page again.

# The page on which a field has to be written again.
amend-title = Something to put right
amend-lead = Put this right, and all of it is saved. What else you wrote goes along.
amend-act = Save
amend-words = Write it here
amend-day = Which day?
amend-first-name = The child's first name

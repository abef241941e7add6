# For coordinators: how long closed cases stay, and numbers of a quarter.

## How long closed cases stay (/team/retention)
retention-title = How long closed cases stay here
retention-lead = Børnehøjde is not your archive. Here you decide when a closed case may be erased from it. Nothing is erased by itself.
retention-rule = The municipality's rule
retention-no-rule = There is no rule. While there is none, no case is due to be erased.
retention-stands = { $count ->
    [one] A closed case may be erased when nothing was written in it for a month. { $who } set the rule { $when }.
   *[other] A closed case may be erased when nothing was written in it for { $count } months. { $who } set the rule { $when }.
}
retention-yours = The municipality itself decides how long that is. We suggest no number. Ask your archive and your data protection officer first.
retention-months = Number of months
retention-months-hint = Write a whole number. If the field is empty, there is no rule.
retention-set = Save the rule
retention-due = { $count ->
    [0] No case can be erased now
    [one] One case can be erased now
   *[other] { $count } cases can be erased now
}
retention-more = We have not looked at all cases yet. There may be more that can be erased.
retention-go-on = Look at the next cases
retention-from-the-oldest = Begin again with the oldest cases
retention-before = Look before you go on: do all notes lie in the journal? Has somebody asked to see one of the cases? Is there a complaint, or a case with the police? Keep that case back.
retention-two = You cannot do it alone. When you have asked, another coordinator has to say yes. If nobody does within a week, nothing is erased.
retention-ask = { $count ->
    [one] Ask to have the case erased
   *[other] Ask to have the { $count } cases erased
}
retention-waiting = { $count ->
    [0] A list waits for an answer, and none of its cases can be erased any more
    [one] One case waits to be erased
   *[other] { $count } cases wait to be erased
}
retention-waits = It waits for another coordinator to say yes or no. Until then the cases are still here.
retention-yes = { $count ->
    [one] Yes, erase the case for ever
   *[other] Yes, erase the { $count } cases for ever
}
retention-no = No, keep the cases
retention-stays = These cases stay, although their time is over
retention-stays-open = The case is open.
retention-stays-not-handed = A note for the journal about a talk is missing, or the talk was corrected since.
retention-stays-not-filed = A paper for the journal has not arrived. See it on the child’s page.
retention-stays-unread = The child wrote something that nobody has read.
retention-stays-told = The child told of something, and the safety questions were not answered since.
retention-stays-promise = A promise to the child is open. Write on the child’s page how it went.
retention-keep-back = Keep the case back
retention-done-rule = The rule is saved.
retention-done-asked = You have asked to have the cases erased. Another coordinator sees it under Team.
retention-done-back = You have taken it back. The cases are still here.
retention-done-kept = You said no. The cases are still here.
retention-done-erased = { $gone ->
    [0] No case was erased.
    [one] One case is erased.
   *[other] { $gone } cases are erased.
} { $stayed ->
    [0] All on the list are erased.
    [one] One stayed, because it was changed or kept back.
   *[other] { $stayed } stayed, because they were changed or kept back.
}
retention-refused = That cannot be done. Either there is no rule, or there is no case that can be erased now. Look at the list again.
retention-no-months = That is no whole number of months. Write a number between 1 and 1200, or leave the field empty.
retention-list-changed = The list has changed since you read it. So nothing was done, and no case is erased. See what is new, read the list again, and then press.
retention-list-unread = We cannot tell which list you have read. So nothing was done, and no case is erased. Read the list on this page, and press again.
retention-since = What has changed since you read the list
retention-came = { $count ->
    [one] One case has come onto the list
   *[other] { $count } cases have come onto the list
}
retention-went = { $count ->
    [one] One case is not on the list any more
   *[other] { $count } cases are not on the list any more
}
retention-went-unnamed = { $count ->
    [one] There was one case more on the list. It cannot be shown here now.
   *[other] There were { $count } cases more on the list. They cannot be shown here now.
}
approvals-retention = Shall the closed cases be erased that have become old enough by the municipality's rule?

## Keeping a case back (/case/{case}/erase)
erase-hold-title = Keep the case back
erase-hold-lead = A case that is kept back cannot be erased: not from here, not by the municipality's rule and not on the server. Use it when somebody asked to see the case, when there is a complaint, or when the police have a case.
erase-hold-why = Why does the case have to stay?
erase-hold-why-hint = Keep it short. Those who have the case, and the coordinators, can read it.
erase-hold = Keep the case back
erase-free = No longer keep it back
erase-held = The case is kept back and cannot be erased.
erase-held-since = { $who } kept the case back { $when }.
erase-done-held = The case is kept back.
erase-done-free = The case is no longer kept back.
erase-hold-refused = That could not be done. Perhaps somebody else did it first. You have to have the case yourself, or be a coordinator.

## Papers that the journal lacks (/case/{case}/erase)
erase-lacks = The journal has not got everything
erase-lacks-waits = { $count ->
    [one] One paper is on its way to the journal and has not arrived.
   *[other] { $count } papers are on their way to the journal and have not arrived.
}
erase-lacks-refused = { $count ->
    [one] One paper the journal did not take.
   *[other] { $count } papers the journal did not take.
}
erase-lacks-lost = They go with the case, and nobody can get them back. Wait until they have arrived, send them again from the child’s page, or put them into the journal yourself.
erase-lose = { $count ->
    [one] I know that the paper is not in the journal, and that it goes with the case.
   *[other] I know that the { $count } papers are not in the journal, and that they go with the case.
}
erase-not-filed = The journal has not got all papers of the case, so nothing was done. Wait until they have arrived. If the case has to go all the same, tick that you know it.

## In the log
act-of-retention-changed = { $who } changed how long closed cases stay here.
act-of-retention-run = { $who } wanted to erase cases by the municipality's rule.
act-of-quarter-told = { $who } made up a quarter.
log-retention-rule = { $who } set the rule for how long closed cases stay here: number of months { $count }.
log-retention-none = { $who } took away the rule for how long closed cases stay here.
log-retention-kept = { $who } kept the case back, so that it cannot be erased.
log-retention-free = { $who } no longer kept the case back.
log-retention-asked = { $who } asked to have cases erased by the municipality's rule. Number: { $count }.
log-retention-turned-down = { $who } said no to erasing cases by the municipality's rule.
log-retention-back = { $who } no longer wanted cases erased by the municipality's rule.
log-retention-erased = { $who } said yes to erasing cases by the municipality's rule, which somebody else had asked for. Erased: { $count }.
log-erase-retention = { $who } erased the case by the municipality's rule.

## Numbers of a quarter (/team/statistics)
under-way = It is under way. Try again in a moment.
statistics-title = Numbers of a quarter
statistics-lead = Do the children get what they are owed? The numbers are of the whole municipality and of a whole quarter. They never say anything of an adviser or of a child.
statistics-none = No quarter has been made up yet.
statistics-csv = Get the numbers as a file
statistics-ready = Quarters that can be made up
statistics-once = A quarter is made up once. After that the numbers stand, even if a case is corrected or erased. Otherwise two editions could be held against each other and show what became of one child.
statistics-tell = Make up { $quarter }
statistics-quarter = quarter { $number } of { $year }
statistics-talks = { $count } talks were held.
statistics-few-talks = Fewer than { $count } talks were held, or they were with fewer than { $children } children, or one adviser held them all. So nothing more is told of the quarter.
statistics-when = Made up { $day }. What was written later is not counted.
statistics-few = fewer than { $count }
statistics-at-least = at least { $count }
statistics-few-promises = There were fewer than { $count } promises, or they were to fewer than { $children } children, or one adviser had them all. So there are no numbers.
statistics-answer = Answer
statistics-number = Number
statistics-done = The quarter is made up.
statistics-unreadable = { $count ->
    [one] One case could not be opened and is not counted. Tell your IT department.
   *[other] { $count } cases could not be opened and are not counted. Tell your IT department.
}
statistics-refused = The quarter cannot be made up now. Either it has been, or two weeks have to pass after its end.
statistics-letter-before = The letter before the talk
statistics-letter-before-what = Was the child given the letter before the day came? It counts too if it was read aloud.
statistics-letter-before-yes = Yes
statistics-letter-before-no = No
statistics-bisidder-told-before = The right to a bisidder
statistics-bisidder-told-before-what = Was the child told of the bisidder before the day came?
statistics-bisidder-told-before-yes = Yes
statistics-bisidder-told-before-no = No
statistics-bisidder-along = A bisidder in the room
statistics-bisidder-along-what = Did a bisidder come along to the talk?
statistics-bisidder-along-yes = Yes
statistics-bisidder-along-no = No
statistics-taken-home = Something to take along
statistics-taken-home-what = Did the child get a paper from the talk? It counts too if a safe adult keeps it.
statistics-taken-home-yes = Yes
statistics-taken-home-no = No
statistics-word-after = The child heard from us again after the talk
statistics-word-after-what = How long did the child wait before it heard from us again? A new talk, a paper, an answer, a promise kept or the child's way counts.
statistics-word-after-week = A week at most
statistics-word-after-fortnight = Between one and two weeks
statistics-word-after-within-fortnight = Two weeks at most
statistics-word-after-longer = Longer, or not yet at all
statistics-promises-kept = Promises
statistics-promises-kept-what = Was the promise kept on the day agreed, at the latest? Promises that were dropped with a reason are not counted.
statistics-promises-kept-yes = Yes
statistics-promises-kept-no = No, or too late

## All that is due (/team/due/…)
team-after-talks = Talks that are not finished
team-all-title = All that is due
team-all = The earliest first
team-all-none = There is nothing on the list.
team-all-questions = All that children have written or told
team-all-deadlines = All deadlines
team-all-promises = All promises
team-all-after-talks = All open points after talks
team-all-waiting = All children who are waiting

# The way of the case in English, 4 to 6: for the child's own screen. The Danish words are the first ones; these say the same.

unknown = We do not know that yet. We will tell you.
talk-trusted = You may go to { $trusted-first }.
ask-me = You may ask me.

## The stations
way-report = We want to hear how you are.
way-first-look = We see if you need help now.
way-risk-assessment = We find out what is safe.
way-acute = Some adults do something right away.
way-safety-plan = We agree who looks after you.
way-talk = We talk with you.
way-parents-talk = We talk to the adults at home.
way-screening = We find out a little more.
way-limited-assessment = We ask about a few things.
way-assessment = We find out what is hard.
way-police = We talk to the police.
way-police-interview = Somebody from the police wants to talk to you.
way-barnehus = We meet at the Børnehus. It is a house for children.
way-medical-check = A doctor sees if you are well.
way-cooperation-meeting = The adults meet and talk.
way-network-meeting = We meet somebody you know.
way-school-meeting = We meet your adults at kindergarten or school.
way-guidance = The adults at home get good advice.
way-referred-no-case = We stop here. Others can help.
way-hearing = We ask what you think.
way-decision = The adults decide something. First we hear you.
way-placement = You move to some other adults.
way-contact = We agree whom you will see.
way-plan = We write down what will happen.
way-help = The help starts, if it has been decided.
way-follow-up = We talk again.
way-complaint = Some others look at it again.
way-lawyer = You meet a lawyer. The lawyer helps you.
way-new-adviser = You meet a new adult.
way-goodbye = We say goodbye.

## How they stand
way-who = { $person-first } does it.
way-me = I do it.
way-waiting = Now we wait. We have not forgotten you.
way-waiting-for = { $waiting-for }
way-hears = You hear from me: { $day }.
way-been = It has happened.
way-been-on = It has happened.
way-now = Here we are now.
way-now-on = This is where we have got to. It is { $day }.
way-next = It comes next.
way-next-on = It comes next: { $day }.
way-later = Maybe. We do not know yet.
way-later-on = It is planned: { $day }.

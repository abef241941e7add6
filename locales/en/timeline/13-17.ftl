# The way of the case in English, 13 to 17: for the child's own screen. The Danish words are the first ones; these say the same.

unknown = There are things we do not know yet. When we know, we tell you.
order = The order may change.
not-your-job = You do not have to do anything meanwhile. It is the adults’ responsibility.
talk-trusted = If you want to talk to somebody, you can go to { $trusted-first }.
call-me = If you want to talk to me, you can call { $adviser-phone }.
ask-me = If you want to know more, ask me.

## The stations
way-report = The municipality has been told that you may need help.
way-first-look = We look at whether you need help right away. We must do that within a day of being told.
way-risk-assessment = We assess what is safe for you before we talk to others.
way-acute = Something is done right away, because it cannot wait.
way-safety-plan = We agree with you who looks out for you, and what you do if it gets unsafe.
way-talk = We talk with you and hear how you see it yourself.
way-parents-talk = We talk to those who are responsible for you.
way-screening = We look at whether more has to be looked into.
way-limited-assessment = We look into a few things to see whether you need help.
way-assessment = We look into what is hard and what goes well. We have to finish within four months of hearing that you may need help. If we do not finish in time, we tell you.
way-police = We talk to the police.
way-police-interview = The police would like to talk to you. They decide how it is done and whether it is recorded. You do not have to prepare. I tell you what I can.
way-barnehus = We meet at the Børnehus. It is a place where several people who help children and young people work together.
way-medical-check = A doctor examines you. You can ask the doctor as you go.
way-cooperation-meeting = The adults around you meet and agree who does what.
way-network-meeting = We meet some of the people who matter to you.
way-school-meeting = We meet your school about how things are for you there.
way-guidance = The adults at home get advice.
way-referred-no-case = The municipality does not open a case. We tell you where else you can get help.
way-hearing = We hear what you think before anything is decided.
way-decision = The municipality decides whether there will be help, and which. First we have to hear what you think. Afterwards we tell you what came of what you said.
way-placement = You move and live somewhere else than at home.
way-contact = We agree whom you will see, when and how.
way-plan = A plan is written. It says what will happen and who does it.
way-help = If help has been decided, it starts. You are told whom you will meet, why, and for about how long.
way-follow-up = We talk again about how it is going and whether the help fits.
way-complaint = Some people who did not make the decision look at it again.
way-lawyer = You meet a lawyer. The lawyer knows the rules and helps you.
way-new-adviser = You get a new adviser. We tell you why, and what the new one knows already.
way-goodbye = The case ends. We tell you what happens afterwards and how you can come back.

## How they stand
way-who = { $person-first } does it.
way-me = I do it.
way-waiting = Right now we are waiting.
way-waiting-for = { $waiting-for }
way-hears = You hear from me: { $day }, also if there is no news.
way-been = It has happened.
way-been-on = It happened: { $day }.
way-now = Here we are now.
way-now-on = This is where we have got to. It is { $day }.
way-next = It comes next.
way-next-on = It comes next: { $day }.
way-later = We do not know yet.
way-later-on = It is promised: { $day }.

# The way of the case in English, 7 to 9: for the child's own screen. The Danish words are the first ones; these say the same.

unknown = We do not know everything yet. When we know, we tell you.
order = Sometimes things come in another order.
not-your-job = You do not have to do anything. It is the adults’ job.
talk-trusted = Do you want to talk to somebody? Then go to { $trusted-first }.
call-me = Do you want to talk to me? Then call { $adviser-phone }.
ask-me = Do you want to know more? Then ask me.

## The stations
way-report = We have been told that you may need help.
way-first-look = We look at whether you need help right away.
way-risk-assessment = We find out what is safe for you.
way-acute = Some adults do something right away.
way-safety-plan = We agree who looks after you and whom you can go to.
way-talk = We talk with you and hear what you think.
way-parents-talk = We talk to the adults at home.
way-screening = We find out whether we need to ask about more.
way-limited-assessment = We look at a few things, so that we know a little more.
way-assessment = We find out what is good and what is hard. It may take some months.
way-police = We talk to the police.
way-police-interview = Somebody from the police would like to talk to you. I tell you what I can.
way-barnehus = We meet at the Børnehus. It is a house made for children.
way-medical-check = A doctor sees whether your body is well.
way-cooperation-meeting = The adults who know you meet and talk.
way-network-meeting = We meet some people who matter to you.
way-school-meeting = We meet the adults at your school.
way-guidance = The adults at home get good advice.
way-referred-no-case = We stop here. We tell you who else can help.
way-hearing = We ask what you think before we decide anything.
way-decision = The adults at the municipality decide whether you get help. First we hear what you think.
way-placement = You move and live with some other adults.
way-contact = We agree whom you will see, and when.
way-plan = We write a plan. It says who does what.
way-help = The help starts, if it has been decided. We tell you who will help.
way-follow-up = We talk again and hear how it is going.
way-complaint = Some other people look at what was decided.
way-lawyer = You meet a lawyer. The lawyer knows the rules and helps you.
way-new-adviser = You get a new adviser. We tell you why.
way-goodbye = We say goodbye. We also tell you what happens afterwards.

## How they stand
way-who = { $person-first } does it.
way-me = I do it.
way-waiting = Now we wait. We have not forgotten you.
way-waiting-for = { $waiting-for }
way-hears = You hear from me: { $day }.
way-been = It has happened.
way-been-on = It happened: { $day }.
way-now = Here we are now.
way-now-on = This is where we have got to. It is { $day }.
way-next = It comes next.
way-next-on = It comes next: { $day }.
way-later = We do not know yet.
way-later-on = It is promised: { $day }.

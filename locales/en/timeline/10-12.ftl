# The way of the case in English, 10 to 12: for the child's own screen. The Danish words are the first ones; these say the same.

unknown = There are things we do not know yet. When we know, we tell you.
order = Things may also come in another order.
not-your-job = You do not have to do anything while we wait. It is the adults’ responsibility.
talk-trusted = If you want to talk to somebody, you can go to { $trusted-first }.
call-me = If you want to talk to me, you can call { $adviser-phone }.
ask-me = If you want to know more, ask me.

## The stations
way-report = The municipality has been told that you may need help.
way-first-look = We look at whether you need help right away.
way-risk-assessment = We find out what is safe for you.
way-acute = Some adults do something right away.
way-safety-plan = We agree who looks after you and whom you can go to.
way-talk = We talk with you and hear how you see it yourself.
way-parents-talk = We talk to those who are responsible for you.
way-screening = We find out whether we need to ask about more.
way-limited-assessment = We look at a few things, so that we know a little more.
way-assessment = We look into what is hard and what goes well. It can take some months.
way-police = We talk to the police.
way-police-interview = The police would like to talk to you. They decide how it is done. I tell you what I can.
way-barnehus = We meet at the Børnehus. It is a house made for children.
way-medical-check = A doctor sees whether your body is well.
way-cooperation-meeting = The adults who know you meet and talk.
way-network-meeting = We meet some people who matter to you.
way-school-meeting = We meet the adults at your school.
way-guidance = The adults at home get good advice.
way-referred-no-case = We stop here. We tell you who else can help.
way-hearing = We ask what you think before we decide anything.
way-decision = The municipality decides whether there will be help. First we hear what you think. Afterwards we tell you why it turned out that way.
way-placement = You move and live somewhere else than at home.
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

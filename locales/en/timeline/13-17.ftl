# The way of the case in English, 13 to 17: for the child's own screen. The Danish words are the first ones; these say the same.

me = It is me, { $adviser-first }, who writes. I am your adviser in the municipality.
unknown = { $way-unknown ->
    [help] We do not know yet whether there is something for us to help with.
    [start] We do not know yet when the help starts.
    [meet] We do not know yet when we will talk.
    [again] We do not know yet whether we will talk again.
   *[after] We do not know yet what happens afterwards.
} When we know, we tell you.
order = If something changes, I show you.
sign-too = You also hear from me { $sign-too }, even if there is no news.
sign-hears = Next time you hear from me: { $sign-day }. You do so also if there is no news.
sign-none-title = When do you hear from me?
sign-none = We have not agreed on a day when you hear from me. It is my job to find one. We have not forgotten you.
adults-do = It is the adults who have to see to what it says here.
not-your-job = You do not have to do anything. It is the adults’ responsibility.
talk-trusted = If you want to talk to somebody, you can go to { $trusted-role ->
    [mother] your mother
    [father] your father
    [teacher] { $trusted-first }, your teacher
    [pedagogue] { $trusted-first }, who is a pedagogue
   *[other] { $trusted-first }
}.
call-me = If you want to talk to me, you can call { $adviser-phone }.
call-me-hours = If you want to talk to me, you can call { $adviser-phone }, { $adviser-hours }.
ask-me = If you want to know more, ask me.

## The stations, a form for each way in which one can stand
way-report =
    .done = The municipality has been told that you may need help.
    .now = The municipality is told how you are.
    .next = The municipality will be told how you are.
    .waiting = The municipality is waiting to be told more.
way-first-look =
    .done = We have looked at what we were told about you.
    .now = We look at whether you need help right away.
    .next = We will look at whether you need help right away.
    .waiting = We are waiting to know more before we look at whether you need help.
    .maybe = Maybe we look at it once more.
way-risk-assessment =
    .done = We have looked at what is safe for you.
    .now = We find out what is safe for you.
    .next = We will find out what is safe for you.
    .waiting = We are waiting to know what is safe for you.
    .maybe = Maybe we look at what is safe for you.
way-acute =
    .done = Something could not wait. We did something right away. You can ask me what and why.
    .now = Something cannot wait. I tell you what we do, and why.
    .next = Something cannot wait. I tell you what we will do, and why.
    .waiting = We are waiting to know more. I tell you what we do, and why.
way-safety-plan =
    .done = We have agreed whom you can go to, and what you do if it gets unsafe.
    .now = We agree with you whom you can go to, and what you do if it gets unsafe.
    .next = We will agree with you whom you can go to, and what you do if it gets unsafe.
    .waiting = We are waiting to agree on more.
    .maybe = Maybe we agree more about what you do if it gets unsafe.
way-talk =
    .done = We have talked together.
    .now = We talk together. I want to hear what you think.
    .next = We will talk together. I want to hear what you think.
    .waiting = We are waiting until we can talk together.
    .maybe = Maybe we will talk together.
way-parents-talk =
    .done = We have talked to those who are responsible for you.
    .now = We talk to those who are responsible for you.
    .next = We will talk to those who are responsible for you.
    .waiting = We are waiting to talk to those who are responsible for you.
    .maybe = Maybe we talk to those who are responsible for you.
way-screening =
    .done = We have looked at all that we know now.
    .now = We find out whether to ask about more.
    .next = We will find out whether to ask about more.
    .waiting = We are waiting to know whether to ask about more.
    .maybe = Maybe we find out a little more.
way-limited-assessment =
    .done = We have looked at a few things.
    .now = We look at a few things, so that we know a little more.
    .next = We will look at a few things, so that we know more.
    .waiting = We are waiting for answers about a few things.
    .maybe = Maybe we look only at what matters most.
    .one-of = Maybe we look only at what matters most.
way-assessment =
    .done = We have looked into what is hard and what goes well.
    .now = We look into what is hard and what goes well. It may take some months.
    .next = We will look into what is hard and what goes well.
    .waiting = We are waiting to know more.
    .maybe = Maybe we look into what is hard and what goes well.
    .one-of = Maybe we look into what is hard and what goes well.
way-police =
    .done = We have talked to the police.
    .now = We talk to the police.
    .next = We will talk to the police.
    .waiting = We are waiting for an answer from the police.
way-police-interview =
    .done = You have talked to the police.
    .now = The police would like to talk to you. You do not have to prepare. I tell you what I can.
    .next = Then the police would like to talk to you. You do not have to prepare. I tell you what I can.
    .waiting = We are waiting to hear from the police. I tell you what I can.
way-barnehus =
    .done = We have been to the Børnehus. It is a place for children where several adults work together.
    .now = We meet at the Børnehus. It is a place for children where several adults work together.
    .next = We will meet at the Børnehus. It is a place for children where several adults work together.
    .waiting = We are waiting to hear from the Børnehus. It is a place for children where several adults work together.
way-medical-check =
    .done = A doctor has examined you.
    .now = A doctor examines you. You can ask the doctor as you go.
    .next = A doctor will examine you. You can ask the doctor as you go.
    .waiting = We are waiting to hear from the doctor.
way-cooperation-meeting =
    .done = The adults who know you have met and talked.
    .now = The adults who know you meet and talk.
    .next = The adults who know you will meet and talk.
    .waiting = We are waiting until the adults can meet.
    .maybe = Maybe the adults who know you meet.
way-network-meeting =
    .done = We have met some people who matter to you.
    .now = We meet some people who matter to you.
    .next = We will meet some people who matter to you.
    .waiting = We are waiting to meet some people who matter to you.
    .maybe = Maybe we meet some people who matter to you.
way-school-meeting =
    .done = We have met the adults at your school.
    .now = We meet the adults at your school.
    .next = We will meet the adults at your school.
    .waiting = We are waiting to hear from your school.
    .maybe = Maybe we meet the adults at your school.
way-guidance =
    .done = The adults in your family have had advice.
    .now = The adults in your family get advice.
    .next = The adults in your family will get advice.
    .waiting = We are waiting until the adults in your family can get advice.
    .maybe = Maybe the adults in your family get advice.
    .one-of = Maybe the adults in your family get advice.
way-referred-no-case =
    .done = The municipality did not open a case. There are others who can help.
    .now = The municipality does not open a case. We tell you who else can help.
    .next = Then the municipality does not open a case. We tell you who else can help.
    .waiting = We are waiting to know whether there will be a case.
    .maybe = Maybe the municipality does not open a case.
    .one-of = Maybe the municipality does not open a case. Then we tell you who else can help.
way-hearing =
    .done = We have heard what you think.
    .now = We hear what you think before anything is decided.
    .next = We will hear what you think before anything is decided.
    .waiting = We are waiting to hear what you think.
way-decision =
    .done = The municipality has decided something. You can ask what it is, and how we used what you said.
    .now = The municipality decides whether you get help, and which.
    .next = The municipality will decide whether you get help, and which.
    .waiting = We are waiting for the municipality to decide whether you get help.
    .maybe = Maybe the municipality will decide whether you get help.
    .early = The municipality will decide what happens now.
way-placement =
    .done = You have moved. You live somewhere else than at home.
    .now = You move and live somewhere else than at home.
    .next = You will live somewhere else than at home.
    .waiting = We are waiting to know where you will live.
    .considered = The municipality considers whether you should live somewhere else for a time.
way-contact =
    .done = We have agreed whom you will see, and when.
    .now = We agree whom you will see, and when.
    .next = We will agree whom you will see, and when.
    .waiting = We are waiting to agree whom you will see.
way-plan =
    .done = We have written a plan. It says who does what.
    .now = We write a plan. It says who does what.
    .next = We will write a plan. It says who does what.
    .waiting = We are waiting to write a plan.
    .maybe = Maybe we write a plan.
way-help =
    .done = The help has started.
    .now = The help is going on. Say so if it does not fit.
    .next = The help will start. You are told whom you will meet, why, and for about how long.
    .waiting = We are waiting for the help to start.
    .maybe = Maybe it is decided that you get help.
way-follow-up =
    .done = We have talked again.
    .now = We talk again and hear how it is going.
    .next = We will talk again and hear how it is going.
    .waiting = We are waiting to talk again.
    .maybe = Maybe we talk again.
way-complaint =
    .done = Some people who did not decide it themselves have looked at it again.
    .now = Some people who did not decide it themselves look at it again.
    .next = Some people who did not decide it themselves will look at it again.
    .waiting = We are waiting for other people to look at it again.
    .maybe = Maybe other people look at what was decided.
way-lawyer =
    .done = You have met a lawyer. The lawyer knows the rules and helps you.
    .now = You meet a lawyer. The lawyer knows the rules and helps you.
    .next = You will meet a lawyer. The lawyer knows the rules and helps you.
    .waiting = We are waiting for a lawyer for you. The lawyer knows the rules and helps you.
way-new-adviser =
    .done = You have a new adviser.
    .now = You get a new adviser. We tell you why, and what the new one knows already.
    .next = You will get a new adviser. We tell you why, and what the new one knows already.
    .waiting = We are waiting to know who your new adviser will be.
way-goodbye =
    .done = The case has ended, and we have said goodbye.
    .now = The case ends. We tell you what comes afterwards and how you can come back.
    .next = The case will end. We tell you what comes afterwards and how you can come back.
    .waiting = We are waiting to say goodbye.

## On the cards of the stations, which are put up in order and taken down: what a step is, however it stands
way-card-report = Word to the municipality
way-card-first-look = A first look
way-card-risk-assessment = What is safe for you
way-card-acute = Help right away
way-card-safety-plan = An agreement on whom you can go to
way-card-talk = A talk with you
way-card-parents-talk = A talk with those who are responsible for you
way-card-screening = A look at what we know
way-card-limited-assessment = A look at a few things
way-card-assessment = A look at what is hard and what goes well
way-card-police = A talk with the police
way-card-police-interview = You and the police
way-card-barnehus = The Børnehus
way-card-medical-check = A visit to the doctor
way-card-cooperation-meeting = A meeting of the adults who know you
way-card-network-meeting = A meeting with people who matter to you
way-card-school-meeting = A meeting with the adults at your school
way-card-guidance = Good advice for the adults in your family
way-card-referred-no-case = Others who can help
way-card-hearing = What you think
way-card-decision = What the municipality decides
way-card-placement = Another place to live
way-card-contact = Whom you see, and when
way-card-plan = A plan
way-card-help = The help
way-card-follow-up = Another talk
way-card-complaint = Others who look at it again
way-card-lawyer = A lawyer for you
way-card-new-adviser = A new adviser
way-card-goodbye = Goodbye

## How they stand, who does it, who decides
way-state-done = It has happened
way-state-now = Now
way-state-meanwhile = Meanwhile
way-state-next = Next
# Where the child is until its day has come.
way-state-awaited = We wait for this now
way-state-then = After that
way-state-waiting = We are waiting
way-state-maybe = Maybe later
way-state-one-of = Maybe one of these
way-state-or = Or
way-finished = Done
way-fork = Maybe it will be none of them, but something else.
way-fresh = New: It is new since you last saw your way.
way-who = It is { $person-role ->
    [mother] your mother
    [father] your father
   *[other] { $person-first }
} who sees to it.
way-me = It is me who sees to it.
# While something is waited for.
way-who-waits = It is { $person-role ->
    [mother] your mother
    [father] your father
   *[other] { $person-first }
} who keeps an eye on it.
way-me-waits = It is me who keeps an eye on it.
way-decides-municipality = It is the municipality that decides it.
way-decides-police = It is the police who decide how it is done and whether it is recorded.
way-heard-first = Before the municipality decides it, we ask what you think.
# Of a decision that is ahead.
way-tells = I tell you what it will be, and how we have used what you said.
way-not-forgotten = We have not forgotten you.
way-waiting-for = { $waiting-for }

## When: the day it was done, today and tomorrow, two to seven nights ahead, further ahead
way-done-on = It was on { $day }.
way-on-near = It happens { $day }.
way-on-sleeps = It happens on { $day }.
way-on-far = It happens on { $day }.
way-hears-near = You hear from me { $day }, also if there is no news.
way-hears-sleeps = You hear from me on { $day }, also if there is no news.
way-hears-far = You hear from me on { $day }, also if there is no news.

## On paper, which is read on other days too
way-on-date = It happens on { $day }.
way-is-date = It happens on { $day }.
# Of the work that comes next.
way-no-day = No day is agreed on yet.
way-hears-date = You hear from me on { $day }, also if there is no news.

"""The tables, one file per subject."""

from kedua.records.models.account import Account
from kedua.records.models.advert import Advert, AdvertVersion
from kedua.records.models.application import Application
from kedua.records.models.assessment import Assessment, AssessmentRater, AssessmentRating, HandedFile, OwnAssessment
from kedua.records.models.audit import AuditEntry, AuditHead
from kedua.records.models.candidate import Candidate, CandidateImport, CandidateWord, Resume
from kedua.records.models.content import Competency, Question
from kedua.records.models.decision import DebriefOpening, Decision, Reason, Remedy, View, ViewsAsked
from kedua.records.models.interview import FeedbackLink, Interview, Interviewer
from kedua.records.models.job import CoreQuestion, Job, JobCompetency, JobPanelist
from kedua.records.models.member import Invitation, Member
from kedua.records.models.message import CandidateLink, Message, MessageTemplate, PrivacyRequest
from kedua.records.models.organisation import Organisation
from kedua.records.models.plan import Plan, SentenceVector
from kedua.records.models.preview import CandidateQuestion, Preview, PreviewAnswer, PreviewShown
from kedua.records.models.promise import PastPromise, PromiseReminder
from kedua.records.models.room import Room, RoomEvent, RoomPage
from kedua.records.models.schedule import CalendarInvitation, Offer, Reminder, Slot
from kedua.records.models.scorecard import Amendment, Answer, CompetencyRating, Remark, Scorecard
from kedua.records.models.value import CompanyValue
from kedua.records.models.writer import WriterCall, WriterSettings

__all__ = [
    "Account",
    "Advert",
    "AdvertVersion",
    "Amendment",
    "Answer",
    "Application",
    "Assessment",
    "AssessmentRater",
    "AssessmentRating",
    "AuditEntry",
    "AuditHead",
    "CalendarInvitation",
    "Candidate",
    "CandidateImport",
    "CandidateLink",
    "CandidateQuestion",
    "CandidateWord",
    "CompanyValue",
    "Competency",
    "CompetencyRating",
    "CoreQuestion",
    "DebriefOpening",
    "Decision",
    "FeedbackLink",
    "HandedFile",
    "Interview",
    "Interviewer",
    "Invitation",
    "Job",
    "JobCompetency",
    "JobPanelist",
    "Member",
    "Message",
    "MessageTemplate",
    "Offer",
    "Organisation",
    "OwnAssessment",
    "PastPromise",
    "Plan",
    "Preview",
    "PreviewAnswer",
    "PreviewShown",
    "PrivacyRequest",
    "PromiseReminder",
    "Question",
    "Reason",
    "Remark",
    "Remedy",
    "Reminder",
    "Resume",
    "Room",
    "RoomEvent",
    "RoomPage",
    "Scorecard",
    "SentenceVector",
    "Slot",
    "View",
    "ViewsAsked",
    "WriterCall",
    "WriterSettings",
]

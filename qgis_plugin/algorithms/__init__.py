"""The algorithms: one file each, named like its id."""

from __future__ import annotations

from .accessibility import Accessibility
from .backtest import Backtest
from .base import Algorithm
from .checkgrid import CheckGrid
from .comparescenarios import CompareScenarios
from .coverage import Coverage
from .creategrid import CreateGrid
from .datumcheck import DatumCheck
from .density import Density
from .emerginghotspots import EmergingHotspots
from .exportgeojson import ExportGeoJson
from .exportrejected import ExportRejected
from .exportreport import ExportReport
from .exportwebpage import ExportWebPage
from .exportworkbook import ExportWorkbook
from .gapcases import GapCases
from .gridfigures import GridFigures
from .handover import HandOver
from .hotspots import Hotspots
from .importfolder import ImportFolder
from .importlayer import ImportLayer
from .importtoworkspace import ImportToWorkspace
from .meetingprint import MeetingPrint
from .nearestfacility import NearestFacility
from .networkcheck import NetworkCheck
from .numbergrid import NumberGrid
from .openinghours import OpeningHours
from .outagedrill import OutageDrill
from .patrolareas import PatrolAreas
from .patrolbalance import PatrolBalance
from .plantracking import PlanTracking
from .rollup import RollUp
from .runstudy import RunStudy
from .sitevisits import SiteVisits
from .siting import Siting
from .timeframes import TimeFrames
from .timeprofile import TimeProfile
from .visitfindings import VisitFindings

ALGORITHMS: tuple[type[Algorithm], ...] = (
    ImportLayer,
    ImportToWorkspace,
    HandOver,
    ImportFolder,
    DatumCheck,
    CreateGrid,
    NumberGrid,
    CheckGrid,
    PatrolAreas,
    NetworkCheck,
    NearestFacility,
    Coverage,
    CompareScenarios,
    OutageDrill,
    Siting,
    PlanTracking,
    Accessibility,
    OpeningHours,
    Density,
    Hotspots,
    EmergingHotspots,
    TimeProfile,
    GapCases,
    Backtest,
    PatrolBalance,
    GridFigures,
    MeetingPrint,
    TimeFrames,
    ExportGeoJson,
    ExportWebPage,
    ExportWorkbook,
    ExportReport,
    ExportRejected,
    SiteVisits,
    VisitFindings,
    RollUp,
    RunStudy,
)

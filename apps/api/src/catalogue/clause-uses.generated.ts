// Generated from the code by `npm run docs`; changes made here are lost.
import type { ClauseUses } from './clause-uses';

/** By the reference of the clause. */
export const clauseUses: Readonly<Record<string, ClauseUses>> = {
  "preamble": {
    "commands": [
      "register-account",
      "record-separate-agreement",
      "end-separate-agreement",
      "authorize-affiliate",
      "revoke-affiliate",
      "accept-terms",
      "activate-service"
    ],
    "refusals": [
      {
        "command": "every command",
        "code": "before-registration"
      },
      {
        "command": "every command",
        "code": "unknown-account"
      },
      {
        "command": "register-account",
        "code": "already-registered"
      },
      {
        "command": "record-separate-agreement",
        "code": "agreement-id-taken"
      },
      {
        "command": "record-separate-agreement",
        "code": "governed-by-separate-agreement"
      },
      {
        "command": "end-separate-agreement",
        "code": "before-agreement"
      },
      {
        "command": "end-separate-agreement",
        "code": "unknown-agreement"
      },
      {
        "command": "authorize-affiliate",
        "code": "affiliate-authorized"
      },
      {
        "command": "authorize-affiliate",
        "code": "before-revocation"
      },
      {
        "command": "revoke-affiliate",
        "code": "before-authorization"
      },
      {
        "command": "revoke-affiliate",
        "code": "unknown-affiliate"
      },
      {
        "command": "accept-terms",
        "code": "authority-not-attested"
      },
      {
        "command": "notify-terms-revision",
        "code": "before-acceptance"
      },
      {
        "command": "notify-terms-revision",
        "code": "terms-not-accepted"
      },
      {
        "command": "activate-service",
        "code": "before-acceptance"
      },
      {
        "command": "activate-service",
        "code": "terms-not-accepted"
      },
      {
        "command": "change-package",
        "code": "before-acceptance"
      },
      {
        "command": "change-package",
        "code": "terms-not-accepted"
      },
      {
        "command": "issue-invoice",
        "code": "before-acceptance"
      },
      {
        "command": "issue-invoice",
        "code": "terms-not-accepted"
      },
      {
        "command": "issue-adjustment",
        "code": "before-acceptance"
      },
      {
        "command": "issue-adjustment",
        "code": "terms-not-accepted"
      },
      {
        "command": "authorize-card",
        "code": "before-acceptance"
      },
      {
        "command": "authorize-card",
        "code": "terms-not-accepted"
      },
      {
        "command": "give-notice-of-breach",
        "code": "before-acceptance"
      },
      {
        "command": "give-notice-of-breach",
        "code": "terms-not-accepted"
      },
      {
        "command": "record-responsibility-violation",
        "code": "before-acceptance"
      },
      {
        "command": "record-responsibility-violation",
        "code": "terms-not-accepted"
      },
      {
        "command": "declare-force-majeure",
        "code": "before-acceptance"
      },
      {
        "command": "declare-force-majeure",
        "code": "terms-not-accepted"
      },
      {
        "command": "record-exclusion-list-finding",
        "code": "before-acceptance"
      },
      {
        "command": "record-exclusion-list-finding",
        "code": "terms-not-accepted"
      },
      {
        "command": "terminate",
        "code": "before-acceptance"
      },
      {
        "command": "terminate",
        "code": "terms-not-accepted"
      },
      {
        "command": "require-security",
        "code": "before-acceptance"
      },
      {
        "command": "require-security",
        "code": "terms-not-accepted"
      },
      {
        "command": "request-assignment",
        "code": "before-acceptance"
      },
      {
        "command": "request-assignment",
        "code": "terms-not-accepted"
      },
      {
        "command": "raise-dispute",
        "code": "before-acceptance"
      },
      {
        "command": "raise-dispute",
        "code": "terms-not-accepted"
      },
      {
        "command": "bring-court-action",
        "code": "before-acceptance"
      },
      {
        "command": "bring-court-action",
        "code": "terms-not-accepted"
      },
      {
        "command": "notice-indemnity-claim",
        "code": "before-acceptance"
      },
      {
        "command": "notice-indemnity-claim",
        "code": "terms-not-accepted"
      },
      {
        "command": "notify-service-change",
        "code": "before-acceptance"
      },
      {
        "command": "notify-service-change",
        "code": "terms-not-accepted"
      }
    ],
    "events": [
      "AccountRegistered",
      "TermsAccepted",
      "SeparateAgreementRecorded",
      "SeparateAgreementEnded",
      "AffiliateAuthorized",
      "AffiliateRevoked",
      "InvoiceCredited"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/preamble-agreements.story.spec.ts",
        "title": "preamble: acceptance and separate agreements"
      },
      {
        "file": "libs/account/src/stories/preamble-agreements.story.spec.ts",
        "title": "preamble, §9.12: affiliates"
      }
    ]
  },
  "§1": {
    "commands": [
      "register-account",
      "update-notice-contacts",
      "notify-terms-revision",
      "record-revision-notice-bounced",
      "give-notice-of-non-payment",
      "give-notice-of-breach",
      "record-notice-bounced",
      "notify-prohibited-use",
      "notify-reclaim",
      "raise-dispute",
      "notice-indemnity-claim",
      "notify-service-change"
    ],
    "refusals": [
      {
        "command": "notify-terms-revision",
        "code": "no-notice-address"
      },
      {
        "command": "record-revision-notice-bounced",
        "code": "before-notice"
      },
      {
        "command": "give-notice-of-non-payment",
        "code": "no-notice-address"
      },
      {
        "command": "give-notice-of-breach",
        "code": "no-notice-address"
      },
      {
        "command": "record-notice-bounced",
        "code": "before-notice"
      },
      {
        "command": "record-notice-bounced",
        "code": "breach-closed"
      },
      {
        "command": "record-notice-bounced",
        "code": "notice-bounced"
      },
      {
        "command": "record-notice-bounced",
        "code": "one-notice-required"
      },
      {
        "command": "cure-breach",
        "code": "before-notice"
      },
      {
        "command": "waive-breach",
        "code": "before-notice"
      },
      {
        "command": "notify-prohibited-use",
        "code": "no-notice-address"
      },
      {
        "command": "confirm-prohibited-use-corrected",
        "code": "before-notice"
      },
      {
        "command": "confirm-prohibited-use-corrected",
        "code": "notice-bounced"
      },
      {
        "command": "record-prohibited-use-recurrence",
        "code": "before-notice"
      },
      {
        "command": "record-prohibited-use-recurrence",
        "code": "notice-bounced"
      },
      {
        "command": "waive-prohibited-use",
        "code": "before-notice"
      },
      {
        "command": "waive-prohibited-use",
        "code": "notice-bounced"
      },
      {
        "command": "notify-reclaim",
        "code": "no-notice-address"
      },
      {
        "command": "request-assignment",
        "code": "no-notice-address"
      },
      {
        "command": "raise-dispute",
        "code": "no-notice-address"
      },
      {
        "command": "notice-indemnity-claim",
        "code": "no-notice-address"
      },
      {
        "command": "notify-service-change",
        "code": "no-notice-address"
      }
    ],
    "events": [
      "AccountRegistered",
      "NoticeContactsUpdated",
      "TermsRevisionNotified",
      "TermsRevisionNoticeBounced",
      "NoticeOfNonPaymentGiven",
      "NoticeOfBreachGiven",
      "NoticeBounced",
      "ProhibitedUseNotified",
      "ProhibitedUseNoticeBounced",
      "GeneralDisputeRaised",
      "IndemnityClaimNoticed",
      "ServiceChangeNotified",
      "NumberReclaimNotified",
      "NumberReclaimNoticeBounced"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/commands/reclaim-notice.commands.spec.ts",
        "title": "notify-reclaim (§2.4.5, §1)"
      },
      {
        "file": "libs/account/src/commands/reclaim-notice.commands.spec.ts",
        "title": "record-notice-bounced about a number (§2.4.5, §1)"
      },
      {
        "file": "libs/account/src/stories/section-1-2-3-foundation.story.spec.ts",
        "title": "§1 Notices to the customer (reading 22)"
      },
      {
        "file": "libs/account/src/stories/section-2-4-5-numbers.story.spec.ts",
        "title": "not after a notice that bounced, only after the next one (§1)"
      },
      {
        "file": "libs/account/src/stories/section-9-service-changes.story.spec.ts",
        "title": "§1 Notices to the provider"
      },
      {
        "file": "libs/terms/src/section-1/notices.spec.ts",
        "title": "§1 when a notice counts (reading 22)"
      },
      {
        "file": "libs/terms/src/section-1/notices.spec.ts",
        "title": "§1 where notices to the provider go"
      }
    ]
  },
  "§2": {
    "commands": [],
    "refusals": [],
    "events": [],
    "deadlines": [],
    "tests": []
  },
  "§2.1": {
    "commands": [
      "activate-service",
      "enable-component",
      "disable-component"
    ],
    "refusals": [
      {
        "command": "enable-component",
        "code": "before-activation"
      },
      {
        "command": "enable-component",
        "code": "not-activated"
      },
      {
        "command": "record-activity",
        "code": "before-activation"
      },
      {
        "command": "record-activity",
        "code": "not-activated"
      },
      {
        "command": "record-charges",
        "code": "before-activation"
      },
      {
        "command": "record-charges",
        "code": "not-activated"
      },
      {
        "command": "record-usage",
        "code": "before-activation"
      },
      {
        "command": "record-usage",
        "code": "not-activated"
      },
      {
        "command": "notify-prohibited-use",
        "code": "before-activation"
      },
      {
        "command": "notify-prohibited-use",
        "code": "not-activated"
      },
      {
        "command": "suspend-service",
        "code": "before-activation"
      },
      {
        "command": "suspend-service",
        "code": "not-activated"
      },
      {
        "command": "stop-orders",
        "code": "before-activation"
      },
      {
        "command": "stop-orders",
        "code": "not-activated"
      },
      {
        "command": "stop-call-detail",
        "code": "before-activation"
      },
      {
        "command": "stop-call-detail",
        "code": "not-activated"
      },
      {
        "command": "deactivate-for-inactivity",
        "code": "before-activation"
      },
      {
        "command": "deactivate-for-inactivity",
        "code": "not-activated"
      },
      {
        "command": "assign-number",
        "code": "before-activation"
      },
      {
        "command": "assign-number",
        "code": "not-activated"
      }
    ],
    "events": [
      "ComponentEnabled",
      "ComponentDisabled",
      "ServiceActivated"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/preamble-agreements.story.spec.ts",
        "title": "§2.1, §2.3.1 Enablement and the data processing addendum"
      }
    ]
  },
  "§2.2": {
    "commands": [
      "enable-component"
    ],
    "refusals": [],
    "events": [],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/preamble-agreements.story.spec.ts",
        "title": "§2.2, §2.2.9 Components"
      }
    ]
  },
  "§2.2.1": {
    "commands": [],
    "refusals": [
      {
        "command": "enable-component",
        "code": "before-disabled"
      },
      {
        "command": "disable-component",
        "code": "before-enabled"
      },
      {
        "command": "disable-component",
        "code": "component-not-enabled"
      }
    ],
    "events": [
      "ComponentEnabled",
      "ComponentDisabled"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/preamble-agreements.story.spec.ts",
        "title": "§2.2.1 §2.2.2 §2.2.3 §2.2.4 §2.2.5 §2.2.6 §2.2.7 §2.2.8 Components are enabled one by one"
      }
    ]
  },
  "§2.2.2": {
    "commands": [],
    "refusals": [
      {
        "command": "enable-component",
        "code": "before-disabled"
      },
      {
        "command": "disable-component",
        "code": "before-enabled"
      },
      {
        "command": "disable-component",
        "code": "component-not-enabled"
      }
    ],
    "events": [
      "ComponentEnabled",
      "ComponentDisabled"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/preamble-agreements.story.spec.ts",
        "title": "§2.2.1 §2.2.2 §2.2.3 §2.2.4 §2.2.5 §2.2.6 §2.2.7 §2.2.8 Components are enabled one by one"
      }
    ]
  },
  "§2.2.3": {
    "commands": [],
    "refusals": [
      {
        "command": "enable-component",
        "code": "before-disabled"
      },
      {
        "command": "disable-component",
        "code": "before-enabled"
      },
      {
        "command": "disable-component",
        "code": "component-not-enabled"
      }
    ],
    "events": [
      "ComponentEnabled",
      "ComponentDisabled"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/preamble-agreements.story.spec.ts",
        "title": "§2.2.1 §2.2.2 §2.2.3 §2.2.4 §2.2.5 §2.2.6 §2.2.7 §2.2.8 Components are enabled one by one"
      }
    ]
  },
  "§2.2.4": {
    "commands": [
      "assign-number"
    ],
    "refusals": [
      {
        "command": "enable-component",
        "code": "before-disabled"
      },
      {
        "command": "disable-component",
        "code": "before-enabled"
      },
      {
        "command": "disable-component",
        "code": "component-not-enabled"
      }
    ],
    "events": [
      "ComponentEnabled",
      "ComponentDisabled",
      "NumberAssigned"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/preamble-agreements.story.spec.ts",
        "title": "§2.2.1 §2.2.2 §2.2.3 §2.2.4 §2.2.5 §2.2.6 §2.2.7 §2.2.8 Components are enabled one by one"
      }
    ]
  },
  "§2.2.5": {
    "commands": [],
    "refusals": [
      {
        "command": "enable-component",
        "code": "before-disabled"
      },
      {
        "command": "disable-component",
        "code": "before-enabled"
      },
      {
        "command": "disable-component",
        "code": "component-not-enabled"
      }
    ],
    "events": [
      "ComponentEnabled",
      "ComponentDisabled"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/preamble-agreements.story.spec.ts",
        "title": "§2.2.1 §2.2.2 §2.2.3 §2.2.4 §2.2.5 §2.2.6 §2.2.7 §2.2.8 Components are enabled one by one"
      }
    ]
  },
  "§2.2.6": {
    "commands": [],
    "refusals": [
      {
        "command": "enable-component",
        "code": "before-disabled"
      },
      {
        "command": "disable-component",
        "code": "before-enabled"
      },
      {
        "command": "disable-component",
        "code": "component-not-enabled"
      }
    ],
    "events": [
      "ComponentEnabled",
      "ComponentDisabled"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/preamble-agreements.story.spec.ts",
        "title": "§2.2.1 §2.2.2 §2.2.3 §2.2.4 §2.2.5 §2.2.6 §2.2.7 §2.2.8 Components are enabled one by one"
      }
    ]
  },
  "§2.2.7": {
    "commands": [],
    "refusals": [
      {
        "command": "enable-component",
        "code": "before-disabled"
      },
      {
        "command": "disable-component",
        "code": "before-enabled"
      },
      {
        "command": "disable-component",
        "code": "component-not-enabled"
      }
    ],
    "events": [
      "ComponentEnabled",
      "ComponentDisabled"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/preamble-agreements.story.spec.ts",
        "title": "§2.2.1 §2.2.2 §2.2.3 §2.2.4 §2.2.5 §2.2.6 §2.2.7 §2.2.8 Components are enabled one by one"
      }
    ]
  },
  "§2.2.8": {
    "commands": [],
    "refusals": [
      {
        "command": "enable-component",
        "code": "before-disabled"
      },
      {
        "command": "disable-component",
        "code": "before-enabled"
      },
      {
        "command": "disable-component",
        "code": "component-not-enabled"
      }
    ],
    "events": [
      "ComponentEnabled",
      "ComponentDisabled"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/preamble-agreements.story.spec.ts",
        "title": "§2.2.1 §2.2.2 §2.2.3 §2.2.4 §2.2.5 §2.2.6 §2.2.7 §2.2.8 Components are enabled one by one"
      }
    ]
  },
  "§2.2.9": {
    "commands": [
      "enable-component"
    ],
    "refusals": [
      {
        "command": "enable-component",
        "code": "before-disabled"
      },
      {
        "command": "enable-component",
        "code": "channel-terms-not-executed"
      },
      {
        "command": "disable-component",
        "code": "before-enabled"
      },
      {
        "command": "disable-component",
        "code": "component-not-enabled"
      }
    ],
    "events": [
      "ComponentEnabled",
      "ComponentDisabled"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/preamble-agreements.story.spec.ts",
        "title": "§2.2, §2.2.9 Components"
      }
    ]
  },
  "§2.3": {
    "commands": [],
    "refusals": [],
    "events": [],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/section-2-3-responsibilities.story.spec.ts",
        "title": "§2.3 §2.3.1 §2.3.2 §2.3.4 §2.3.5 Violations by sub-clause"
      },
      {
        "file": "libs/terms/src/section-2/responsibilities.spec.ts",
        "title": "§2.3 what a violation can name (reading 25)"
      }
    ]
  },
  "§2.3.1": {
    "commands": [
      "declare-eu-personal-data",
      "execute-data-processing-addendum",
      "activate-service",
      "record-disclosure"
    ],
    "refusals": [
      {
        "command": "activate-service",
        "code": "data-processing-addendum-missing"
      },
      {
        "command": "record-disclosure",
        "code": "authority-required"
      },
      {
        "command": "record-disclosure",
        "code": "disclosure-id-taken"
      }
    ],
    "events": [
      "EuPersonalDataDeclared",
      "DataProcessingAddendumExecuted",
      "ResponsibilityViolationRecorded",
      "DisclosureRecorded"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/commands/disclosure.commands.spec.ts",
        "title": "record-disclosure (§2.3.1)"
      },
      {
        "file": "libs/account/src/commands/terms.commands.spec.ts",
        "title": "declare-eu-personal-data (§2.3.1)"
      },
      {
        "file": "libs/account/src/commands/terms.commands.spec.ts",
        "title": "execute-data-processing-addendum (§2.3.1)"
      },
      {
        "file": "libs/account/src/stories/preamble-agreements.story.spec.ts",
        "title": "§2.1, §2.3.1 Enablement and the data processing addendum"
      },
      {
        "file": "libs/account/src/stories/section-2-3-responsibilities.story.spec.ts",
        "title": "§2.3 §2.3.1 §2.3.2 §2.3.4 §2.3.5 Violations by sub-clause"
      },
      {
        "file": "libs/account/src/stories/section-2-information.story.spec.ts",
        "title": "§2.3.1 Disclosures"
      },
      {
        "file": "libs/terms/src/section-2/disclosures.spec.ts",
        "title": "§2.3.1 what a disclosure can rest on"
      }
    ]
  },
  "§2.3.2": {
    "commands": [],
    "refusals": [],
    "events": [
      "ResponsibilityViolationRecorded"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/section-2-3-responsibilities.story.spec.ts",
        "title": "§2.3 §2.3.1 §2.3.2 §2.3.4 §2.3.5 Violations by sub-clause"
      }
    ]
  },
  "§2.3.3": {
    "commands": [],
    "refusals": [],
    "events": [],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/terms/src/section-2/responsibilities.spec.ts",
        "title": "is nothing else: there is no §2.3.3, and §2.3.6 to §2.3.8 ask nothing"
      }
    ]
  },
  "§2.3.4": {
    "commands": [],
    "refusals": [],
    "events": [
      "ResponsibilityViolationRecorded"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/section-2-3-responsibilities.story.spec.ts",
        "title": "§2.3 §2.3.1 §2.3.2 §2.3.4 §2.3.5 Violations by sub-clause"
      }
    ]
  },
  "§2.3.5": {
    "commands": [],
    "refusals": [],
    "events": [
      "ResponsibilityViolationRecorded"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/section-2-3-responsibilities.story.spec.ts",
        "title": "§2.3 §2.3.1 §2.3.2 §2.3.4 §2.3.5 Violations by sub-clause"
      }
    ]
  },
  "§2.3.6": {
    "commands": [],
    "refusals": [],
    "events": [],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/terms/src/section-2/responsibilities.spec.ts",
        "title": "is nothing else: there is no §2.3.3, and §2.3.6 to §2.3.8 ask nothing"
      }
    ]
  },
  "§2.3.7": {
    "commands": [
      "record-responsibility-violation",
      "waive-violation",
      "terminate"
    ],
    "refusals": [
      {
        "command": "record-responsibility-violation",
        "code": "violation-id-taken"
      },
      {
        "command": "terminate",
        "code": "before-violation"
      },
      {
        "command": "terminate",
        "code": "ground-of-other-party"
      },
      {
        "command": "terminate",
        "code": "unknown-violation"
      },
      {
        "command": "terminate",
        "code": "violation-required"
      }
    ],
    "events": [
      "ResponsibilityViolationRecorded",
      "ServiceTerminated"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/section-2-3-responsibilities.story.spec.ts",
        "title": "§2.3.7 Violation of a responsibility"
      }
    ]
  },
  "§2.3.8": {
    "commands": [
      "terminate",
      "record-data",
      "record-data-retrieved",
      "approve-purge",
      "certify-purge",
      "certify-software-erased",
      "advance"
    ],
    "refusals": [
      {
        "command": "record-data-retrieved",
        "code": "account-not-ended"
      },
      {
        "command": "record-data-retrieved",
        "code": "insights-as-reports-only"
      },
      {
        "command": "record-data-retrieved",
        "code": "reports-of-insights-only"
      },
      {
        "command": "record-data-retrieved",
        "code": "retrieval-id-taken"
      },
      {
        "command": "record-data-retrieved",
        "code": "retrieval-period-over"
      },
      {
        "command": "certify-purge",
        "code": "account-not-ended"
      },
      {
        "command": "certify-purge",
        "code": "must-be-kept"
      },
      {
        "command": "certify-software-erased",
        "code": "account-not-ended"
      },
      {
        "command": "certify-software-erased",
        "code": "archival-copies-left"
      }
    ],
    "events": [
      "ServiceTerminated",
      "RetrievalPeriodLapsed",
      "PurgeCertified",
      "DataRetrieved",
      "SoftwareErasureCertified"
    ],
    "deadlines": [
      "retrieval",
      "purge"
    ],
    "tests": [
      {
        "file": "libs/account/src/commands/custody.commands.spec.ts",
        "title": "record-data-retrieved (§2.3.8)"
      },
      {
        "file": "libs/account/src/commands/custody.commands.spec.ts",
        "title": "certify-software-erased (§2.3.8)"
      },
      {
        "file": "libs/account/src/lapse/retrieval.lapse.spec.ts",
        "title": "thirty days to retrieve data after termination (§2.3.8, reading 32)"
      },
      {
        "file": "libs/account/src/stories/section-2-information.story.spec.ts",
        "title": "§2.3.8 Retrieval of data after termination"
      },
      {
        "file": "libs/terms/src/section-2/data-retrieval.spec.ts",
        "title": "§2.3.8 fetching data after termination (reading 32)"
      },
      {
        "file": "libs/terms/src/section-2/responsibilities.spec.ts",
        "title": "is nothing else: there is no §2.3.3, and §2.3.6 to §2.3.8 ask nothing"
      }
    ]
  },
  "§2.4.1": {
    "commands": [
      "suspend-service",
      "resume-service"
    ],
    "refusals": [
      {
        "command": "suspend-service",
        "code": "before-finding"
      },
      {
        "command": "suspend-service",
        "code": "breach-closed"
      },
      {
        "command": "suspend-service",
        "code": "breach-required"
      },
      {
        "command": "suspend-service",
        "code": "cure-period-open"
      },
      {
        "command": "suspend-service",
        "code": "finding-cleared"
      },
      {
        "command": "suspend-service",
        "code": "finding-required"
      },
      {
        "command": "suspend-service",
        "code": "reason-required"
      },
      {
        "command": "suspend-service",
        "code": "unknown-breach"
      },
      {
        "command": "suspend-service",
        "code": "unknown-finding"
      },
      {
        "command": "suspend-service",
        "code": "wrong-ground"
      },
      {
        "command": "resume-service",
        "code": "before-suspension"
      },
      {
        "command": "resume-service",
        "code": "unknown-suspension"
      }
    ],
    "events": [
      "ServiceSuspended",
      "ServiceResumed"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/section-2-4-1-protective-suspension.story.spec.ts",
        "title": "§2.4.1 Suspension to protect the network"
      }
    ]
  },
  "§2.4.2": {
    "commands": [
      "record-data",
      "place-legal-hold",
      "release-legal-hold",
      "approve-purge",
      "certify-purge",
      "erase-personal-data"
    ],
    "refusals": [
      {
        "command": "record-data",
        "code": "record-id-taken"
      },
      {
        "command": "place-legal-hold",
        "code": "hold-id-taken"
      },
      {
        "command": "release-legal-hold",
        "code": "before-hold"
      },
      {
        "command": "release-legal-hold",
        "code": "unknown-hold"
      },
      {
        "command": "approve-purge",
        "code": "approval-id-taken"
      },
      {
        "command": "approve-purge",
        "code": "before-record"
      },
      {
        "command": "approve-purge",
        "code": "second-person-required"
      },
      {
        "command": "approve-purge",
        "code": "unknown-record"
      },
      {
        "command": "certify-purge",
        "code": "approval-required"
      },
      {
        "command": "certify-purge",
        "code": "must-be-kept"
      },
      {
        "command": "certify-purge",
        "code": "under-legal-hold"
      },
      {
        "command": "certify-purge",
        "code": "unknown-record"
      },
      {
        "command": "erase-personal-data",
        "code": "account-not-ended"
      },
      {
        "command": "erase-personal-data",
        "code": "under-legal-hold"
      }
    ],
    "events": [
      "DataRecorded",
      "LegalHoldPlaced",
      "LegalHoldReleased",
      "PurgeCertified",
      "PurgeApproved",
      "PersonalDataErased"
    ],
    "deadlines": [
      "purge"
    ],
    "tests": [
      {
        "file": "libs/account/src/commands/purge-approval.commands.spec.ts",
        "title": "approve-purge, and what waits for it (§2.4.2)"
      },
      {
        "file": "libs/account/src/stories/section-1-2-3-foundation.story.spec.ts",
        "title": "§2.4.2 Retention schedule"
      },
      {
        "file": "libs/account/src/stories/section-2-information.story.spec.ts",
        "title": "§2.4.2 What is gone for good is looked at twice"
      },
      {
        "file": "libs/terms/src/section-2/retention.spec.ts",
        "title": "§2.4.2 retention schedule"
      }
    ]
  },
  "§2.4.3": {
    "commands": [],
    "refusals": [],
    "events": [],
    "deadlines": [],
    "tests": []
  },
  "§2.4.4": {
    "commands": [],
    "refusals": [],
    "events": [],
    "deadlines": [],
    "tests": []
  },
  "§2.4.5": {
    "commands": [
      "assign-number",
      "request-port-out",
      "decide-port-out",
      "notify-reclaim",
      "reclaim-number",
      "release-number"
    ],
    "refusals": [
      {
        "command": "record-notice-bounced",
        "code": "before-assignment"
      },
      {
        "command": "record-notice-bounced",
        "code": "number-gone"
      },
      {
        "command": "record-notice-bounced",
        "code": "reclaim-not-notified"
      },
      {
        "command": "record-notice-bounced",
        "code": "unknown-number"
      },
      {
        "command": "assign-number",
        "code": "not-of-this-kind"
      },
      {
        "command": "assign-number",
        "code": "number-assigned"
      },
      {
        "command": "assign-number",
        "code": "provider-is-customer-of-record"
      },
      {
        "command": "request-port-out",
        "code": "account-suspended"
      },
      {
        "command": "request-port-out",
        "code": "amounts-overdue"
      },
      {
        "command": "request-port-out",
        "code": "before-assignment"
      },
      {
        "command": "request-port-out",
        "code": "breach-open"
      },
      {
        "command": "request-port-out",
        "code": "number-gone"
      },
      {
        "command": "request-port-out",
        "code": "unknown-number"
      },
      {
        "command": "decide-port-out",
        "code": "account-suspended"
      },
      {
        "command": "decide-port-out",
        "code": "amounts-overdue"
      },
      {
        "command": "decide-port-out",
        "code": "before-assignment"
      },
      {
        "command": "decide-port-out",
        "code": "before-request"
      },
      {
        "command": "decide-port-out",
        "code": "breach-open"
      },
      {
        "command": "decide-port-out",
        "code": "number-exempt"
      },
      {
        "command": "decide-port-out",
        "code": "number-gone"
      },
      {
        "command": "decide-port-out",
        "code": "port-out-not-requested"
      },
      {
        "command": "decide-port-out",
        "code": "reason-required"
      },
      {
        "command": "decide-port-out",
        "code": "unknown-number"
      },
      {
        "command": "notify-reclaim",
        "code": "before-assignment"
      },
      {
        "command": "notify-reclaim",
        "code": "no-notice-while-suspended"
      },
      {
        "command": "notify-reclaim",
        "code": "number-exempt"
      },
      {
        "command": "notify-reclaim",
        "code": "number-gone"
      },
      {
        "command": "notify-reclaim",
        "code": "unknown-number"
      },
      {
        "command": "reclaim-number",
        "code": "before-assignment"
      },
      {
        "command": "reclaim-number",
        "code": "number-exempt"
      },
      {
        "command": "reclaim-number",
        "code": "number-gone"
      },
      {
        "command": "reclaim-number",
        "code": "reason-required"
      },
      {
        "command": "reclaim-number",
        "code": "reclaim-not-notified"
      },
      {
        "command": "reclaim-number",
        "code": "unknown-number"
      },
      {
        "command": "release-number",
        "code": "before-assignment"
      },
      {
        "command": "release-number",
        "code": "number-gone"
      },
      {
        "command": "release-number",
        "code": "unknown-number"
      }
    ],
    "events": [
      "NumberAssigned",
      "NumberPortOutRequested",
      "NumberPortOutDecided",
      "NumberReclaimNotified",
      "NumberReclaimNoticeBounced",
      "NumberReclaimed",
      "NumberReleased"
    ],
    "deadlines": [
      "reclaim"
    ],
    "tests": [
      {
        "file": "libs/account/src/commands/bodies-worth-trying.spec.ts",
        "title": "bodies worth trying of numbers (§2.4.5)"
      },
      {
        "file": "libs/account/src/commands/numbers.commands.spec.ts",
        "title": "assign-number (§2.4.5)"
      },
      {
        "file": "libs/account/src/commands/numbers.commands.spec.ts",
        "title": "release-number (§2.4.5)"
      },
      {
        "file": "libs/account/src/commands/port-out-decision.commands.spec.ts",
        "title": "decide-port-out (§2.4.5)"
      },
      {
        "file": "libs/account/src/commands/port-out-request.commands.spec.ts",
        "title": "request-port-out needs good standing on its day (§2.4.5)"
      },
      {
        "file": "libs/account/src/commands/reclaim-notice.commands.spec.ts",
        "title": "notify-reclaim (§2.4.5, §1)"
      },
      {
        "file": "libs/account/src/commands/reclaim-notice.commands.spec.ts",
        "title": "record-notice-bounced about a number (§2.4.5, §1)"
      },
      {
        "file": "libs/account/src/commands/reclaim.commands.spec.ts",
        "title": "reclaim-number (§2.4.5)"
      },
      {
        "file": "libs/account/src/stories/section-2-4-5-numbers.story.spec.ts",
        "title": "§2.4.5 Numbers: port-out"
      },
      {
        "file": "libs/account/src/stories/section-2-4-5-numbers.story.spec.ts",
        "title": "§2.4.5 Numbers: reclaim"
      },
      {
        "file": "libs/terms/src/section-2/numbers.spec.ts",
        "title": "§2.4.5 numbers"
      }
    ]
  },
  "§2.5": {
    "commands": [
      "issue-adjustment",
      "notify-prohibited-use",
      "confirm-prohibited-use-corrected",
      "record-prohibited-use-recurrence",
      "waive-prohibited-use",
      "terminate"
    ],
    "refusals": [
      {
        "command": "issue-adjustment",
        "code": "correction-period-open"
      },
      {
        "command": "issue-adjustment",
        "code": "cycle-not-affected"
      },
      {
        "command": "issue-adjustment",
        "code": "cycle-re-rated"
      },
      {
        "command": "issue-adjustment",
        "code": "prohibited-use-bounced"
      },
      {
        "command": "issue-adjustment",
        "code": "prohibited-use-corrected"
      },
      {
        "command": "issue-adjustment",
        "code": "prohibited-use-lapsed"
      },
      {
        "command": "issue-adjustment",
        "code": "prohibited-use-recurred"
      },
      {
        "command": "issue-adjustment",
        "code": "prohibited-use-required"
      },
      {
        "command": "issue-adjustment",
        "code": "prohibited-use-waived"
      },
      {
        "command": "issue-adjustment",
        "code": "unknown-prohibited-use"
      },
      {
        "command": "record-notice-bounced",
        "code": "unknown-prohibited-use"
      },
      {
        "command": "notify-prohibited-use",
        "code": "prohibited-use-id-taken"
      },
      {
        "command": "notify-prohibited-use",
        "code": "seen-after-notice"
      },
      {
        "command": "confirm-prohibited-use-corrected",
        "code": "correction-period-over"
      },
      {
        "command": "confirm-prohibited-use-corrected",
        "code": "unknown-prohibited-use"
      },
      {
        "command": "record-prohibited-use-recurrence",
        "code": "not-corrected-yet"
      },
      {
        "command": "record-prohibited-use-recurrence",
        "code": "recurrence-id-taken"
      },
      {
        "command": "record-prohibited-use-recurrence",
        "code": "unknown-prohibited-use"
      },
      {
        "command": "waive-prohibited-use",
        "code": "unknown-prohibited-use"
      },
      {
        "command": "terminate",
        "code": "correction-period-open"
      },
      {
        "command": "terminate",
        "code": "ground-of-other-party"
      },
      {
        "command": "terminate",
        "code": "prohibited-use-bounced"
      },
      {
        "command": "terminate",
        "code": "prohibited-use-corrected"
      },
      {
        "command": "terminate",
        "code": "prohibited-use-lapsed"
      },
      {
        "command": "terminate",
        "code": "prohibited-use-recurred"
      },
      {
        "command": "terminate",
        "code": "prohibited-use-required"
      },
      {
        "command": "terminate",
        "code": "prohibited-use-waived"
      },
      {
        "command": "terminate",
        "code": "unknown-prohibited-use"
      }
    ],
    "events": [
      "InvoiceIssued",
      "ProhibitedUseNotified",
      "ProhibitedUseCorrected",
      "ProhibitedUseRecurred",
      "ProhibitedUseLapsed",
      "ProhibitedUseLapseUndone",
      "ServiceTerminated"
    ],
    "deadlines": [
      "correction"
    ],
    "tests": [
      {
        "file": "libs/account/src/commands/prohibited-use.commands.spec.ts",
        "title": "notify-prohibited-use (§2.5, reading 27)"
      },
      {
        "file": "libs/account/src/commands/prohibited-use.end.commands.spec.ts",
        "title": "terminate for prohibited use (§2.5)"
      },
      {
        "file": "libs/account/src/commands/recurrence.prohibited-use.commands.spec.ts",
        "title": "a prohibited use that comes back more than once (§2.5)"
      },
      {
        "file": "libs/account/src/stories/section-2-5-prohibited-use.story.spec.ts",
        "title": "§2.5 Prohibited use: left as it was"
      },
      {
        "file": "libs/account/src/stories/section-2-5-prohibited-use.story.spec.ts",
        "title": "§2.5 Prohibited use: back in a later cycle"
      },
      {
        "file": "libs/account/src/stories/section-2-5-prohibited-use.story.spec.ts",
        "title": "§2.5 Prohibited use: facts that become known late (reading 7)"
      },
      {
        "file": "libs/account/src/views/explain/offences.explain.spec.ts",
        "title": "the days to correct a prohibited use (§2.5, reading 27)"
      },
      {
        "file": "libs/read-models/src/cure-deadlines/cure-deadlines.projection.spec.ts",
        "title": "a prohibited use (§2.5)"
      },
      {
        "file": "libs/terms/src/section-2/prohibited-use.spec.ts",
        "title": "§2.5 days to correct a prohibited use (reading 27)"
      }
    ]
  },
  "§3.1": {
    "commands": [
      "terminate"
    ],
    "refusals": [
      {
        "command": "authorize-affiliate",
        "code": "account-ended"
      },
      {
        "command": "accept-terms",
        "code": "account-ended"
      },
      {
        "command": "declare-eu-personal-data",
        "code": "account-ended"
      },
      {
        "command": "execute-data-processing-addendum",
        "code": "account-ended"
      },
      {
        "command": "notify-terms-revision",
        "code": "account-ended"
      },
      {
        "command": "activate-service",
        "code": "account-ended"
      },
      {
        "command": "enable-component",
        "code": "account-ended"
      },
      {
        "command": "record-activity",
        "code": "account-ended"
      },
      {
        "command": "change-package",
        "code": "account-ended"
      },
      {
        "command": "record-charges",
        "code": "account-ended"
      },
      {
        "command": "record-usage",
        "code": "account-ended"
      },
      {
        "command": "issue-invoice",
        "code": "account-ended"
      },
      {
        "command": "authorize-card",
        "code": "account-ended"
      },
      {
        "command": "give-notice-of-breach",
        "code": "account-ended"
      },
      {
        "command": "notify-prohibited-use",
        "code": "account-ended"
      },
      {
        "command": "suspend-service",
        "code": "account-ended"
      },
      {
        "command": "stop-orders",
        "code": "account-ended"
      },
      {
        "command": "stop-call-detail",
        "code": "account-ended"
      },
      {
        "command": "terminate",
        "code": "account-ended"
      },
      {
        "command": "terminate",
        "code": "no-termination-for-convenience"
      },
      {
        "command": "deactivate-for-inactivity",
        "code": "account-ended"
      },
      {
        "command": "assign-number",
        "code": "account-ended"
      },
      {
        "command": "request-assignment",
        "code": "account-ended"
      },
      {
        "command": "decide-assignment",
        "code": "account-ended"
      },
      {
        "command": "record-data",
        "code": "account-ended"
      },
      {
        "command": "notify-service-change",
        "code": "account-ended"
      }
    ],
    "events": [],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/section-3-3-termination.story.spec.ts",
        "title": "§3.1 Termination for convenience"
      }
    ]
  },
  "§3.2": {
    "commands": [
      "activate-service",
      "record-activity",
      "deactivate-for-inactivity",
      "record-data",
      "record-data-retrieved",
      "certify-purge"
    ],
    "refusals": [
      {
        "command": "authorize-affiliate",
        "code": "account-ended"
      },
      {
        "command": "accept-terms",
        "code": "account-ended"
      },
      {
        "command": "declare-eu-personal-data",
        "code": "account-ended"
      },
      {
        "command": "execute-data-processing-addendum",
        "code": "account-ended"
      },
      {
        "command": "notify-terms-revision",
        "code": "account-ended"
      },
      {
        "command": "activate-service",
        "code": "account-ended"
      },
      {
        "command": "enable-component",
        "code": "account-ended"
      },
      {
        "command": "record-activity",
        "code": "account-ended"
      },
      {
        "command": "change-package",
        "code": "account-ended"
      },
      {
        "command": "record-charges",
        "code": "account-ended"
      },
      {
        "command": "record-usage",
        "code": "account-ended"
      },
      {
        "command": "issue-invoice",
        "code": "account-ended"
      },
      {
        "command": "authorize-card",
        "code": "account-ended"
      },
      {
        "command": "give-notice-of-breach",
        "code": "account-ended"
      },
      {
        "command": "notify-prohibited-use",
        "code": "account-ended"
      },
      {
        "command": "suspend-service",
        "code": "account-ended"
      },
      {
        "command": "stop-orders",
        "code": "account-ended"
      },
      {
        "command": "stop-call-detail",
        "code": "account-ended"
      },
      {
        "command": "terminate",
        "code": "account-ended"
      },
      {
        "command": "deactivate-for-inactivity",
        "code": "account-ended"
      },
      {
        "command": "deactivate-for-inactivity",
        "code": "not-idle-long-enough"
      },
      {
        "command": "assign-number",
        "code": "account-ended"
      },
      {
        "command": "request-assignment",
        "code": "account-ended"
      },
      {
        "command": "decide-assignment",
        "code": "account-ended"
      },
      {
        "command": "record-data",
        "code": "account-ended"
      },
      {
        "command": "record-data-retrieved",
        "code": "no-days-to-retrieve"
      },
      {
        "command": "certify-purge",
        "code": "must-be-kept"
      },
      {
        "command": "notify-service-change",
        "code": "account-ended"
      }
    ],
    "events": [
      "ServiceActivated",
      "ActivityRecorded",
      "AccountDeactivated",
      "PurgeCertified"
    ],
    "deadlines": [
      "inactivity",
      "purge"
    ],
    "tests": [
      {
        "file": "libs/account/src/stories/preamble-agreements.story.spec.ts",
        "title": "§3.2 Inactive accounts: days under a separate agreement"
      },
      {
        "file": "libs/account/src/stories/section-1-2-3-foundation.story.spec.ts",
        "title": "§3.2 Inactivity (reading 33)"
      },
      {
        "file": "libs/terms/src/section-3/inactivity.spec.ts",
        "title": "§3.2 inactive accounts (reading 33)"
      }
    ]
  },
  "§3.3": {
    "commands": [
      "record-other-remedy",
      "terminate",
      "advance"
    ],
    "refusals": [],
    "events": [],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/commands/security-requirement.commands.spec.ts",
        "title": "give-notice-of-breach about security (§4.2, §3.3 i)"
      },
      {
        "file": "libs/account/src/commands/uncured-breach.end.commands.spec.ts",
        "title": "terminate on an uncured breach (§3.3 i, reading 24)"
      },
      {
        "file": "libs/account/src/lapse/cure-periods.lapse.spec.ts",
        "title": "another material breach (§3.3 i, reading 24)"
      },
      {
        "file": "libs/account/src/lapse/cure-periods.lapse.spec.ts",
        "title": "the lapse rests on §3.4, and that of another breach on §3.3 as well"
      },
      {
        "file": "libs/account/src/stories/section-3-3-termination.story.spec.ts",
        "title": "§3.3 §3.5 Terminating leaves every other remedy open, and what is owed stays owed"
      }
    ]
  },
  "§3.3(i)": {
    "commands": [
      "give-notice-of-breach",
      "cure-breach",
      "withdraw-security-requirement"
    ],
    "refusals": [
      {
        "command": "give-notice-of-breach",
        "code": "breach-id-taken"
      },
      {
        "command": "record-notice-bounced",
        "code": "unknown-breach"
      },
      {
        "command": "cure-breach",
        "code": "breach-closed"
      },
      {
        "command": "cure-breach",
        "code": "cure-period-over"
      },
      {
        "command": "cure-breach",
        "code": "unknown-breach"
      },
      {
        "command": "waive-breach",
        "code": "unknown-breach"
      },
      {
        "command": "terminate",
        "code": "breach-closed"
      },
      {
        "command": "terminate",
        "code": "breach-required"
      },
      {
        "command": "terminate",
        "code": "cure-period-open"
      },
      {
        "command": "terminate",
        "code": "ground-of-other-party"
      },
      {
        "command": "terminate",
        "code": "non-payment-opens-remedies-only"
      },
      {
        "command": "terminate",
        "code": "unknown-breach"
      }
    ],
    "events": [
      "NoticeOfBreachGiven",
      "BreachCured",
      "CurePeriodLapsed",
      "CurePeriodLapseUndone",
      "CurePeriodStopped",
      "CurePeriodExtended",
      "ServiceTerminated"
    ],
    "deadlines": [
      "cure"
    ],
    "tests": [
      {
        "file": "libs/account/src/stories/section-3-3-termination.story.spec.ts",
        "title": "§3.3(i) A breach that was not cured, by either party"
      },
      {
        "file": "libs/account/src/stories/section-3-4-remedies.story.spec.ts",
        "title": "an unpaid notice opens the remedies and not the end: that needs the 30 days of §3.3(i)"
      },
      {
        "file": "libs/terms/src/section-3/cure.spec.ts",
        "title": "§3.3(i) days to cure a material breach (reading 24)"
      }
    ]
  },
  "§3.3(ii)": {
    "commands": [],
    "refusals": [
      {
        "command": "terminate",
        "code": "evidence-required"
      },
      {
        "command": "terminate",
        "code": "ground-of-other-party"
      }
    ],
    "events": [
      "ServiceTerminated"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/section-3-3-termination.story.spec.ts",
        "title": "§3.3(ii) Insolvency or end of business of either party"
      }
    ]
  },
  "§3.4": {
    "commands": [
      "give-notice-of-non-payment",
      "suspend-service",
      "resume-service",
      "stop-orders",
      "resume-orders",
      "stop-call-detail",
      "resume-call-detail",
      "record-other-remedy",
      "enforce-security",
      "assign-number",
      "advance"
    ],
    "refusals": [
      {
        "command": "enable-component",
        "code": "orders-stopped"
      },
      {
        "command": "change-package",
        "code": "orders-stopped"
      },
      {
        "command": "give-notice-of-non-payment",
        "code": "breach-id-taken"
      },
      {
        "command": "give-notice-of-non-payment",
        "code": "nothing-past-due"
      },
      {
        "command": "give-notice-of-non-payment",
        "code": "unknown-invoice"
      },
      {
        "command": "cure-breach",
        "code": "cured-by-payment"
      },
      {
        "command": "suspend-service",
        "code": "before-finding"
      },
      {
        "command": "suspend-service",
        "code": "breach-closed"
      },
      {
        "command": "suspend-service",
        "code": "breach-required"
      },
      {
        "command": "suspend-service",
        "code": "cure-period-open"
      },
      {
        "command": "suspend-service",
        "code": "finding-cleared"
      },
      {
        "command": "suspend-service",
        "code": "finding-required"
      },
      {
        "command": "suspend-service",
        "code": "reason-required"
      },
      {
        "command": "suspend-service",
        "code": "suspension-id-taken"
      },
      {
        "command": "suspend-service",
        "code": "unknown-breach"
      },
      {
        "command": "suspend-service",
        "code": "unknown-finding"
      },
      {
        "command": "suspend-service",
        "code": "wrong-ground"
      },
      {
        "command": "stop-orders",
        "code": "breach-closed"
      },
      {
        "command": "stop-orders",
        "code": "breach-required"
      },
      {
        "command": "stop-orders",
        "code": "cure-period-open"
      },
      {
        "command": "stop-orders",
        "code": "stop-id-taken"
      },
      {
        "command": "stop-orders",
        "code": "unknown-breach"
      },
      {
        "command": "stop-orders",
        "code": "wrong-ground"
      },
      {
        "command": "resume-orders",
        "code": "before-stop"
      },
      {
        "command": "resume-orders",
        "code": "unknown-stop"
      },
      {
        "command": "stop-call-detail",
        "code": "breach-closed"
      },
      {
        "command": "stop-call-detail",
        "code": "breach-required"
      },
      {
        "command": "stop-call-detail",
        "code": "cure-period-open"
      },
      {
        "command": "stop-call-detail",
        "code": "stop-id-taken"
      },
      {
        "command": "stop-call-detail",
        "code": "unknown-breach"
      },
      {
        "command": "stop-call-detail",
        "code": "wrong-ground"
      },
      {
        "command": "resume-call-detail",
        "code": "before-stop"
      },
      {
        "command": "resume-call-detail",
        "code": "unknown-stop"
      },
      {
        "command": "record-other-remedy",
        "code": "breach-closed"
      },
      {
        "command": "record-other-remedy",
        "code": "breach-required"
      },
      {
        "command": "record-other-remedy",
        "code": "cure-period-open"
      },
      {
        "command": "record-other-remedy",
        "code": "remedy-id-taken"
      },
      {
        "command": "record-other-remedy",
        "code": "unknown-breach"
      },
      {
        "command": "record-other-remedy",
        "code": "wrong-ground"
      },
      {
        "command": "enforce-security",
        "code": "before-security"
      },
      {
        "command": "enforce-security",
        "code": "breach-closed"
      },
      {
        "command": "enforce-security",
        "code": "breach-required"
      },
      {
        "command": "enforce-security",
        "code": "cure-period-open"
      },
      {
        "command": "enforce-security",
        "code": "more-than-held"
      },
      {
        "command": "enforce-security",
        "code": "more-than-owed"
      },
      {
        "command": "enforce-security",
        "code": "security-expired"
      },
      {
        "command": "enforce-security",
        "code": "unknown-breach"
      },
      {
        "command": "enforce-security",
        "code": "unknown-security"
      },
      {
        "command": "enforce-security",
        "code": "wrong-ground"
      },
      {
        "command": "assign-number",
        "code": "orders-stopped"
      },
      {
        "command": "record-data",
        "code": "call-detail-stopped"
      }
    ],
    "events": [
      "PaymentReceived",
      "NoticeOfNonPaymentGiven",
      "BreachCured",
      "CurePeriodLapsed",
      "CurePeriodLapseUndone",
      "CureUndone",
      "OrdersStopped",
      "OrdersResumed",
      "CallDetailStopped",
      "CallDetailResumed",
      "OtherRemedyRecorded",
      "ServiceSuspended",
      "ServiceResumed",
      "SecurityEnforced"
    ],
    "deadlines": [
      "cure"
    ],
    "tests": [
      {
        "file": "libs/account/src/commands/remedy-stop.commands.spec.ts",
        "title": "while orders are stopped (§3.4 ii)"
      },
      {
        "file": "libs/account/src/commands/remedy-stop.commands.spec.ts",
        "title": "while call detail is stopped (§3.4 iii)"
      },
      {
        "file": "libs/account/src/commands/remedy-stop.commands.spec.ts",
        "title": "record-other-remedy (§3.4 v)"
      },
      {
        "file": "libs/account/src/commands/remedy.commands.spec.ts",
        "title": "suspend-service (§3.4)"
      },
      {
        "file": "libs/account/src/commands/security.commands.spec.ts",
        "title": "enforce-security (§3.4 iv)"
      },
      {
        "file": "libs/account/src/lapse/cure-periods.lapse.spec.ts",
        "title": "a notice of non-payment (§3.4, reading 23)"
      },
      {
        "file": "libs/account/src/lapse/cure-periods.lapse.spec.ts",
        "title": "the lapse rests on §3.4, and that of another breach on §3.3 as well"
      },
      {
        "file": "libs/account/src/stories/section-1-2-3-foundation.story.spec.ts",
        "title": "§3.4 Notice of non-payment (reading 23)"
      },
      {
        "file": "libs/account/src/stories/section-3-4-remedies.story.spec.ts",
        "title": "§3.4 What the remedies do, and how they end"
      },
      {
        "file": "libs/account/src/stories/section-4-2-credit.story.spec.ts",
        "title": "§3.4(iv) Enforcement of security"
      },
      {
        "file": "libs/account/src/stories/section-4-6-credits-and-write-offs.story.spec.ts",
        "title": "§3.4 Write-offs and notices"
      },
      {
        "file": "libs/terms/src/section-3/cure.spec.ts",
        "title": "§3.4 days to pay after a notice of non-payment (readings 4 and 23)"
      }
    ]
  },
  "§3.5": {
    "commands": [
      "terminate"
    ],
    "refusals": [],
    "events": [
      "ServiceTerminated"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/section-3-3-termination.story.spec.ts",
        "title": "§3.3 §3.5 Terminating leaves every other remedy open, and what is owed stays owed"
      }
    ]
  },
  "§4.1": {
    "commands": [
      "record-activity",
      "change-package",
      "record-usage",
      "publish-rates"
    ],
    "refusals": [
      {
        "command": "change-package",
        "code": "before-current-package"
      },
      {
        "command": "change-package",
        "code": "package-not-listed"
      },
      {
        "command": "record-usage",
        "code": "item-not-listed"
      },
      {
        "command": "publish-rates",
        "code": "rate-card-empty"
      },
      {
        "command": "publish-rates",
        "code": "rate-card-taken"
      },
      {
        "command": "publish-rates",
        "code": "rate-listed-twice"
      },
      {
        "command": "publish-rates",
        "code": "rates-for-the-past"
      },
      {
        "command": "publish-rates",
        "code": "rates-not-ahead"
      }
    ],
    "events": [
      "RateChangeAccepted",
      "PackageChanged",
      "ChargesRecorded",
      "RatesPublished"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/commands/usage.commands.spec.ts",
        "title": "record-usage (§4.1, §4.3)"
      },
      {
        "file": "libs/account/src/commands/use.spec.ts",
        "title": "use accepts changed rates (§4.1)"
      },
      {
        "file": "libs/account/src/lapse/billing-run.lapse.spec.ts",
        "title": "a change of package is billed from the next run on (§4.1)"
      },
      {
        "file": "libs/account/src/lapse/billing-run.lapse.spec.ts",
        "title": "whoever begins with a free package does not pay for its months when a fee comes (§4.1)"
      },
      {
        "file": "libs/account/src/stories/section-4-1-rates.story.spec.ts",
        "title": "§4.1 Rates"
      },
      {
        "file": "libs/account/src/stories/section-4-1-rates.story.spec.ts",
        "title": "§4.1, §4.8 Usage is rated by the card in force on its day"
      },
      {
        "file": "libs/programme/src/programme.spec.ts",
        "title": "§4.1 and §4.8 publish-rates"
      },
      {
        "file": "libs/terms/src/section-4/rates.spec.ts",
        "title": "§4.1 the rates in force on a day"
      }
    ]
  },
  "§4.2": {
    "commands": [
      "review-credit",
      "require-security",
      "withdraw-security-requirement",
      "provide-security",
      "enforce-security",
      "release-security",
      "decide-assignment"
    ],
    "refusals": [
      {
        "command": "give-notice-of-breach",
        "code": "security-not-missing"
      },
      {
        "command": "give-notice-of-breach",
        "code": "security-not-overdue"
      },
      {
        "command": "give-notice-of-breach",
        "code": "security-of-customer"
      },
      {
        "command": "give-notice-of-breach",
        "code": "unknown-requirement"
      },
      {
        "command": "review-credit",
        "code": "reason-required"
      },
      {
        "command": "review-credit",
        "code": "review-id-taken"
      },
      {
        "command": "require-security",
        "code": "due-before-required"
      },
      {
        "command": "require-security",
        "code": "requirement-id-taken"
      },
      {
        "command": "require-security",
        "code": "unknown-review"
      },
      {
        "command": "withdraw-security-requirement",
        "code": "before-requirement"
      },
      {
        "command": "withdraw-security-requirement",
        "code": "unknown-requirement"
      },
      {
        "command": "provide-security",
        "code": "other-kind-required"
      },
      {
        "command": "provide-security",
        "code": "requirement-withdrawn"
      },
      {
        "command": "provide-security",
        "code": "security-expired"
      },
      {
        "command": "provide-security",
        "code": "security-id-taken"
      },
      {
        "command": "provide-security",
        "code": "unknown-requirement"
      },
      {
        "command": "release-security",
        "code": "before-security"
      },
      {
        "command": "release-security",
        "code": "more-than-held"
      },
      {
        "command": "release-security",
        "code": "unknown-security"
      },
      {
        "command": "decide-assignment",
        "code": "unknown-review"
      }
    ],
    "events": [
      "NoticeOfBreachGiven",
      "BreachCured",
      "CreditReviewed",
      "SecurityRequired",
      "SecurityRequirementWithdrawn",
      "SecurityProvided",
      "SecurityReleased"
    ],
    "deadlines": [
      "security",
      "security-expiry"
    ],
    "tests": [
      {
        "file": "libs/account/src/commands/credit.commands.spec.ts",
        "title": "review-credit (§4.2)"
      },
      {
        "file": "libs/account/src/commands/credit.commands.spec.ts",
        "title": "require-security and provide-security (§4.2)"
      },
      {
        "file": "libs/account/src/commands/grounds.notice-of-breach.commands.spec.ts",
        "title": "a notice about security that was asked for (§4.2)"
      },
      {
        "file": "libs/account/src/commands/proceeds.security.commands.spec.ts",
        "title": "release-security (§4.2)"
      },
      {
        "file": "libs/account/src/commands/security-requirement.commands.spec.ts",
        "title": "withdraw-security-requirement (§4.2)"
      },
      {
        "file": "libs/account/src/commands/security-requirement.commands.spec.ts",
        "title": "require-security after a review (§4.2)"
      },
      {
        "file": "libs/account/src/commands/security-requirement.commands.spec.ts",
        "title": "provide-security for a requirement that was withdrawn (§4.2)"
      },
      {
        "file": "libs/account/src/commands/security-requirement.commands.spec.ts",
        "title": "give-notice-of-breach about security (§4.2, §3.3 i)"
      },
      {
        "file": "libs/account/src/commands/security.commands.spec.ts",
        "title": "release-security (§4.2)"
      },
      {
        "file": "libs/account/src/stories/section-4-2-credit.story.spec.ts",
        "title": "§4.2 Credit: exposure against the limit"
      },
      {
        "file": "libs/account/src/stories/section-4-2-credit.story.spec.ts",
        "title": "§4.2 Credit: security"
      },
      {
        "file": "libs/account/src/stories/section-4-2-credit.story.spec.ts",
        "title": "§4.2 Credit: a security that is asked for no more"
      },
      {
        "file": "libs/terms/src/section-4/credit.spec.ts",
        "title": "§4.2 credit"
      }
    ]
  },
  "§4.3": {
    "commands": [
      "accept-terms",
      "change-package",
      "record-charges",
      "record-usage",
      "issue-invoice",
      "issue-adjustment",
      "import-invoice",
      "advance"
    ],
    "refusals": [
      {
        "command": "record-charges",
        "code": "charge-id-taken"
      },
      {
        "command": "record-usage",
        "code": "charge-id-taken"
      },
      {
        "command": "record-usage",
        "code": "usage-rounds-to-zero"
      },
      {
        "command": "issue-invoice",
        "code": "invoice-date-not-first"
      },
      {
        "command": "issue-invoice",
        "code": "invoice-date-passed"
      },
      {
        "command": "issue-invoice",
        "code": "invoice-id-taken"
      },
      {
        "command": "issue-adjustment",
        "code": "invoice-id-taken"
      },
      {
        "command": "import-invoice",
        "code": "invoice-id-taken"
      }
    ],
    "events": [
      "CountryChanged",
      "PackageChanged",
      "ChargesRecorded",
      "InvoiceIssued",
      "InvoiceCredited"
    ],
    "deadlines": [
      "billing-run"
    ],
    "tests": [
      {
        "file": "libs/account/src/commands/usage.commands.spec.ts",
        "title": "record-usage (§4.1, §4.3)"
      },
      {
        "file": "libs/account/src/lapse/billing-run.lapse.spec.ts",
        "title": "the platform fee (§4.3, reading 9)"
      },
      {
        "file": "libs/account/src/stories/section-4-3-adjustments.story.spec.ts",
        "title": "§4.3 an adjustment bills on any day (reading 12)"
      },
      {
        "file": "libs/account/src/stories/section-4-billing-and-payment.story.spec.ts",
        "title": "§4.3 Billing terms (readings 9, 10)"
      },
      {
        "file": "libs/terms/src/section-4/billing-terms.spec.ts",
        "title": "§4.3 billing terms (readings 9 and 10)"
      }
    ]
  },
  "§4.4": {
    "commands": [
      "issue-invoice",
      "issue-adjustment",
      "write-off-invoice",
      "import-invoice",
      "authorize-card",
      "cancel-card-authorization",
      "receive-payment",
      "reverse-payment",
      "refund-credit",
      "reverse-indemnity-payment",
      "enforce-security"
    ],
    "refusals": [
      {
        "command": "issue-adjustment",
        "code": "invoice-date-passed"
      },
      {
        "command": "credit-invoice",
        "code": "before-invoice"
      },
      {
        "command": "credit-invoice",
        "code": "cause-missing"
      },
      {
        "command": "write-off-invoice",
        "code": "before-invoice"
      },
      {
        "command": "write-off-invoice",
        "code": "cause-missing"
      },
      {
        "command": "write-off-invoice",
        "code": "more-than-unpaid"
      },
      {
        "command": "write-off-invoice",
        "code": "nothing-unpaid"
      },
      {
        "command": "write-off-invoice",
        "code": "unknown-invoice"
      },
      {
        "command": "write-off-invoice",
        "code": "write-off-id-taken"
      },
      {
        "command": "authorize-card",
        "code": "authorization-id-taken"
      },
      {
        "command": "authorize-card",
        "code": "card-number-refused"
      },
      {
        "command": "cancel-card-authorization",
        "code": "before-authorization"
      },
      {
        "command": "cancel-card-authorization",
        "code": "unknown-authorization"
      },
      {
        "command": "receive-payment",
        "code": "debit-not-by-card"
      },
      {
        "command": "receive-payment",
        "code": "method-not-accepted"
      },
      {
        "command": "receive-payment",
        "code": "payment-before-invoice"
      },
      {
        "command": "receive-payment",
        "code": "payment-id-taken"
      },
      {
        "command": "receive-payment",
        "code": "unknown-debit"
      },
      {
        "command": "receive-payment",
        "code": "unknown-invoice"
      },
      {
        "command": "reverse-payment",
        "code": "reversal-before-payment"
      },
      {
        "command": "reverse-payment",
        "code": "unknown-payment"
      },
      {
        "command": "refund-credit",
        "code": "more-than-credit"
      },
      {
        "command": "refund-credit",
        "code": "no-credit"
      },
      {
        "command": "refund-credit",
        "code": "refund-id-taken"
      },
      {
        "command": "give-notice-of-breach",
        "code": "before-chargeback"
      },
      {
        "command": "give-notice-of-breach",
        "code": "no-authorized-chargeback"
      },
      {
        "command": "give-notice-of-breach",
        "code": "unknown-payment"
      }
    ],
    "events": [
      "InvoiceIssued",
      "CardAuthorized",
      "CardAuthorizationCancelled",
      "CardDebitInstructed",
      "PaymentReceived",
      "PaymentReversed",
      "CreditApplied",
      "AllocationReleased",
      "CreditRefunded",
      "InvoiceWrittenOff",
      "WriteOffReversed",
      "WriteOffRestored",
      "RecoveryIndemnityPaymentReversed",
      "NoticeOfBreachGiven"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/commands/card.commands.spec.ts",
        "title": "authorize-card (§4.4)"
      },
      {
        "file": "libs/account/src/commands/card.commands.spec.ts",
        "title": "cancel-card-authorization (§4.4)"
      },
      {
        "file": "libs/account/src/commands/grounds.notice-of-breach.commands.spec.ts",
        "title": "a notice about an authorised debit that was charged back (§4.4 ii)"
      },
      {
        "file": "libs/account/src/commands/reversal.payment.commands.spec.ts",
        "title": "reverse-payment: under which authorisation a card had been debited (§4.4 ii)"
      },
      {
        "file": "libs/account/src/lapse/write-offs.lapse.spec.ts",
        "title": "a write-off stands for what was neither paid, credited nor disputed (§4.4)"
      },
      {
        "file": "libs/account/src/stories/section-4-4-cards.story.spec.ts",
        "title": "§4.4 an authorised card is debited for open balances on the invoice date"
      },
      {
        "file": "libs/account/src/stories/section-4-4-cards.story.spec.ts",
        "title": "§4.4 authorising and cancelling"
      },
      {
        "file": "libs/account/src/stories/section-4-4-cards.story.spec.ts",
        "title": "§4.4(ii) an authorised debit that is charged back can be noticed as a breach"
      },
      {
        "file": "libs/account/src/stories/section-4-4-refunds.story.spec.ts",
        "title": "§4.4 Refunds of credit"
      },
      {
        "file": "libs/account/src/stories/section-4-6-credits-and-write-offs.story.spec.ts",
        "title": "§4.4 Write-offs"
      },
      {
        "file": "libs/account/src/stories/section-4-billing-and-payment.story.spec.ts",
        "title": "§4.4 Payment terms (readings 11, 14, 15)"
      },
      {
        "file": "libs/terms/src/section-4/payment-terms.spec.ts",
        "title": "§4.4 payment terms (reading 11)"
      },
      {
        "file": "apps/api/test/taxes.int.spec.ts",
        "title": "shows the card that may be debited, and what was instructed when the invoice date was over (§4.4)"
      }
    ]
  },
  "§4.5": {
    "commands": [
      "register-account",
      "credit-invoice",
      "impose-late-charges",
      "waive-late-charge",
      "set-late-charge-policy",
      "advance"
    ],
    "refusals": [
      {
        "command": "impose-late-charges",
        "code": "late-charges-automatic"
      },
      {
        "command": "impose-late-charges",
        "code": "late-charges-off"
      },
      {
        "command": "impose-late-charges",
        "code": "no-late-month-ended"
      },
      {
        "command": "impose-late-charges",
        "code": "nothing-unpaid"
      },
      {
        "command": "impose-late-charges",
        "code": "unknown-invoice"
      },
      {
        "command": "waive-late-charge",
        "code": "unknown-invoice"
      },
      {
        "command": "waive-late-charge",
        "code": "unknown-late-charge"
      }
    ],
    "events": [
      "DisputeWithdrawn",
      "InvoiceDisputeResolved",
      "LateChargePosted",
      "LateChargeReversed",
      "LateChargeWaived",
      "LateChargePolicySet"
    ],
    "deadlines": [
      "late-charge"
    ],
    "tests": [
      {
        "file": "libs/account/src/stories/section-4-5-policy.story.spec.ts",
        "title": "§4.5 how late charges are made changes from a day on (reading 21)"
      },
      {
        "file": "libs/account/src/stories/section-4-5-policy.story.spec.ts",
        "title": "§4.5 the lawful maximum of the customer’s place"
      },
      {
        "file": "libs/account/src/stories/section-4-billing-and-payment.story.spec.ts",
        "title": "§4.5 Late payments (reading 20)"
      },
      {
        "file": "libs/account/src/stories/section-9-7-2-changes-of-terms.story.spec.ts",
        "title": "§9.7.2, §4.5 A fact is judged by the version that governed the account on its day, for ever"
      },
      {
        "file": "libs/terms/src/section-4/late-charge-schedule.spec.ts",
        "title": "§4.5 late charges on what stays unpaid (reading 20)"
      },
      {
        "file": "libs/terms/src/section-4/late-payments.spec.ts",
        "title": "§4.5 late months (readings 3 and 20)"
      },
      {
        "file": "libs/terms/src/section-4/late-payments.spec.ts",
        "title": "§4.5 late charges (readings 13, 20 and 21)"
      },
      {
        "file": "libs/terms/src/section-4/lawful-maximum.spec.ts",
        "title": "§4.5 the lawful monthly maximum of a place"
      }
    ]
  },
  "§4.6": {
    "commands": [
      "credit-invoice",
      "import-invoice",
      "dispute-invoice",
      "supply-dispute-documents",
      "withdraw-dispute",
      "resolve-invoice-dispute",
      "advance"
    ],
    "refusals": [
      {
        "command": "credit-invoice",
        "code": "more-than-creditable"
      },
      {
        "command": "credit-invoice",
        "code": "unknown-invoice"
      },
      {
        "command": "dispute-invoice",
        "code": "dispute-before-invoice"
      },
      {
        "command": "dispute-invoice",
        "code": "dispute-id-taken"
      },
      {
        "command": "dispute-invoice",
        "code": "dispute-period-over"
      },
      {
        "command": "dispute-invoice",
        "code": "more-than-disputable"
      },
      {
        "command": "dispute-invoice",
        "code": "nothing-left-to-dispute"
      },
      {
        "command": "dispute-invoice",
        "code": "unknown-invoice"
      },
      {
        "command": "supply-dispute-documents",
        "code": "before-dispute"
      },
      {
        "command": "supply-dispute-documents",
        "code": "dispute-not-open"
      },
      {
        "command": "supply-dispute-documents",
        "code": "unknown-dispute"
      },
      {
        "command": "withdraw-dispute",
        "code": "before-dispute"
      },
      {
        "command": "withdraw-dispute",
        "code": "dispute-not-open"
      },
      {
        "command": "withdraw-dispute",
        "code": "unknown-dispute"
      },
      {
        "command": "resolve-invoice-dispute",
        "code": "before-dispute"
      },
      {
        "command": "resolve-invoice-dispute",
        "code": "dispute-not-open"
      },
      {
        "command": "resolve-invoice-dispute",
        "code": "unknown-dispute"
      },
      {
        "command": "raise-dispute",
        "code": "disputed-invoice"
      },
      {
        "command": "escalate-dispute",
        "code": "disputed-invoice"
      },
      {
        "command": "submit-to-arbitration",
        "code": "disputed-invoice"
      },
      {
        "command": "settle-dispute",
        "code": "disputed-invoice"
      }
    ],
    "events": [
      "InvoiceIssued",
      "InvoiceCredited",
      "InvoiceDeemedConsented",
      "DeemedConsentUndone",
      "InvoiceDisputed",
      "DisputeDocumentsSupplied",
      "DisputeWithdrawn",
      "InvoiceDisputeResolved"
    ],
    "deadlines": [
      "dispute"
    ],
    "tests": [
      {
        "file": "libs/account/src/lapse/consent.lapse.spec.ts",
        "title": "what is not disputed in time is consented to (§4.6, reading 17)"
      },
      {
        "file": "libs/account/src/stories/section-4-6-credits-and-write-offs.story.spec.ts",
        "title": "§4.6 Amounts that are not owed"
      },
      {
        "file": "libs/account/src/stories/section-4-billing-and-payment.story.spec.ts",
        "title": "§4.6 Disputed invoices (readings 17 to 19)"
      },
      {
        "file": "libs/terms/src/section-4/disputed-invoices.spec.ts",
        "title": "§4.6 disputed invoices (readings 17 and 19)"
      }
    ]
  },
  "§4.7": {
    "commands": [
      "declare-service-location",
      "record-tax-exemption",
      "record-withholding"
    ],
    "refusals": [
      {
        "command": "declare-service-location",
        "code": "shares-exceed-whole"
      },
      {
        "command": "record-withholding",
        "code": "before-invoice"
      },
      {
        "command": "record-withholding",
        "code": "nothing-to-gross-up"
      },
      {
        "command": "record-withholding",
        "code": "payment-not-for-invoice"
      },
      {
        "command": "record-withholding",
        "code": "unknown-invoice"
      },
      {
        "command": "record-withholding",
        "code": "unknown-payment"
      },
      {
        "command": "record-withholding",
        "code": "withheld-more-than-gross"
      },
      {
        "command": "record-withholding",
        "code": "withholding-before-payment"
      },
      {
        "command": "record-withholding",
        "code": "withholding-id-taken"
      }
    ],
    "events": [
      "CountryChanged",
      "ChargesRecorded",
      "InvoiceCredited",
      "ServiceLocationDeclared",
      "TaxExemptionRecorded",
      "WithholdingRecorded"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/commands/late-exemption.commands.spec.ts",
        "title": "documents for an exemption that were provided in time and are recorded late (§4.7, §4.7 US)"
      },
      {
        "file": "libs/account/src/commands/tax.commands.spec.ts",
        "title": "declare-service-location (§4.7)"
      },
      {
        "file": "libs/account/src/commands/withholding.commands.spec.ts",
        "title": "record-withholding (§4.7, reading 16)"
      },
      {
        "file": "libs/account/src/state/taxes.spec.ts",
        "title": "the locations in force on a day (§4.7)"
      },
      {
        "file": "libs/account/src/stories/section-4-7-taxes.story.spec.ts",
        "title": "§4.7 tax lines by jurisdiction and location"
      },
      {
        "file": "libs/account/src/stories/section-4-7-taxes.story.spec.ts",
        "title": "§4.7 tax withheld at source is grossed up (reading 16)"
      },
      {
        "file": "libs/terms/src/section-4/tax-schedule.spec.ts",
        "title": "§4.7 which taxes hold in a place"
      },
      {
        "file": "libs/terms/src/section-4/taxes.spec.ts",
        "title": "§4.7 gross-up for tax withheld (reading 16)"
      },
      {
        "file": "apps/api/test/taxes.int.spec.ts",
        "title": "shows where the service is used, what is exempt and what was withheld (§4.7)"
      }
    ]
  },
  "§4.8": {
    "commands": [
      "record-charges",
      "record-usage",
      "publish-rates"
    ],
    "refusals": [],
    "events": [
      "ChargesRecorded",
      "RatesPublished"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/commands/billing.commands.spec.ts",
        "title": "an increase of the carriers rests on §4.8"
      },
      {
        "file": "libs/account/src/stories/section-4-1-rates.story.spec.ts",
        "title": "§4.1, §4.8 Usage is rated by the card in force on its day"
      },
      {
        "file": "libs/account/src/stories/section-4-3-adjustments.story.spec.ts",
        "title": "§4.8 what others assess is passed on with the next run, as it is"
      },
      {
        "file": "libs/programme/src/programme.spec.ts",
        "title": "§4.1 and §4.8 publish-rates"
      }
    ]
  },
  "§5": {
    "commands": [],
    "refusals": [],
    "events": [],
    "deadlines": [],
    "tests": []
  },
  "§6.1": {
    "commands": [
      "notice-indemnity-claim",
      "record-indemnity-cost",
      "settle-indemnity-claim"
    ],
    "refusals": [
      {
        "command": "settle-indemnity-claim",
        "code": "amount-of-nothing"
      },
      {
        "command": "settle-indemnity-claim",
        "code": "claim-settled"
      }
    ],
    "events": [
      "IndemnityClaimNoticed",
      "IndemnityCostRecorded",
      "IndemnityClaimSettled"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/section-6-indemnity.story.spec.ts",
        "title": "§6.1 Indemnity by the provider"
      },
      {
        "file": "libs/terms/src/section-6/indemnity.spec.ts",
        "title": "§6.1 and §6.2 who holds whom harmless"
      }
    ]
  },
  "§6.2": {
    "commands": [
      "notice-indemnity-claim",
      "record-indemnity-cost",
      "settle-indemnity-claim"
    ],
    "refusals": [
      {
        "command": "settle-indemnity-claim",
        "code": "amount-of-nothing"
      },
      {
        "command": "settle-indemnity-claim",
        "code": "claim-settled"
      }
    ],
    "events": [
      "IndemnityClaimNoticed",
      "IndemnityCostRecorded",
      "IndemnityClaimSettled"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/section-6-indemnity.story.spec.ts",
        "title": "§6.2 Indemnity by the customer"
      },
      {
        "file": "libs/terms/src/section-6/indemnity.spec.ts",
        "title": "§6.1 and §6.2 who holds whom harmless"
      }
    ]
  },
  "§6.3": {
    "commands": [
      "exclude-indemnity-claim"
    ],
    "refusals": [
      {
        "command": "exclude-indemnity-claim",
        "code": "no-exclusion"
      },
      {
        "command": "exclude-indemnity-claim",
        "code": "unknown-claim"
      }
    ],
    "events": [
      "IndemnityClaimExcluded"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/section-6-indemnity.story.spec.ts",
        "title": "§6.3 Exclusions"
      },
      {
        "file": "libs/terms/src/section-6/indemnity.spec.ts",
        "title": "§6.3 exclusions"
      }
    ]
  },
  "§6.4": {
    "commands": [
      "notice-indemnity-claim",
      "record-indemnity-assistance",
      "record-indemnity-cost"
    ],
    "refusals": [
      {
        "command": "notice-indemnity-claim",
        "code": "claim-id-taken"
      },
      {
        "command": "notice-indemnity-claim",
        "code": "learned-after-notice"
      },
      {
        "command": "exclude-indemnity-claim",
        "code": "before-claim"
      },
      {
        "command": "record-indemnity-assistance",
        "code": "before-claim"
      },
      {
        "command": "record-indemnity-assistance",
        "code": "unknown-claim"
      },
      {
        "command": "record-indemnity-cost",
        "code": "before-claim"
      },
      {
        "command": "record-indemnity-cost",
        "code": "cost-id-taken"
      },
      {
        "command": "record-indemnity-cost",
        "code": "unknown-claim"
      },
      {
        "command": "settle-indemnity-claim",
        "code": "before-claim"
      },
      {
        "command": "settle-indemnity-claim",
        "code": "unknown-claim"
      }
    ],
    "events": [
      "IndemnityClaimNoticed",
      "IndemnityAssistanceRecorded",
      "IndemnityCostRecorded"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/section-6-indemnity.story.spec.ts",
        "title": "§6.4 Notice and assistance"
      }
    ]
  },
  "§6.5": {
    "commands": [],
    "refusals": [],
    "events": [],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/section-6-indemnity.story.spec.ts",
        "title": "§6.5 Sole remedy"
      }
    ]
  },
  "§7.1": {
    "commands": [],
    "refusals": [],
    "events": [
      "CountryChanged"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/section-7-liability.story.spec.ts",
        "title": "§7.1 Excluded damages"
      }
    ]
  },
  "§7.2": {
    "commands": [],
    "refusals": [],
    "events": [],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/section-4-4-refunds.story.spec.ts",
        "title": "a refund is a return: the liability cap counts what the provider kept (§7.2)"
      },
      {
        "file": "libs/account/src/stories/section-7-liability.story.spec.ts",
        "title": "§7.2 Total liability"
      },
      {
        "file": "libs/account/src/views/liability-cap.spec.ts",
        "title": "§7.2 the liability cap of an event on 2024-03-10"
      },
      {
        "file": "libs/terms/src/section-7/liability-cap.spec.ts",
        "title": "§7.2 liability cap (reading 38)"
      }
    ]
  },
  "§7.3": {
    "commands": [],
    "refusals": [],
    "events": [],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/section-7-liability.story.spec.ts",
        "title": "§7.3 and §7.1 UK: what no limit holds for"
      }
    ]
  },
  "§8": {
    "commands": [],
    "refusals": [],
    "events": [],
    "deadlines": [],
    "tests": []
  },
  "§9.1": {
    "commands": [
      "publish-terms-version"
    ],
    "refusals": [
      {
        "command": "every command",
        "code": "future-effective-day"
      },
      {
        "command": "publish-terms-version",
        "code": "zone-differs"
      }
    ],
    "events": [],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/section-1-2-3-foundation.story.spec.ts",
        "title": "§9.1 Legal days"
      },
      {
        "file": "libs/terms/src/section-9/governing-law.spec.ts",
        "title": "§9.1 legal days (reading 1)"
      }
    ]
  },
  "§9.2": {
    "commands": [
      "review-credit",
      "request-assignment",
      "decide-assignment"
    ],
    "refusals": [
      {
        "command": "review-credit",
        "code": "limit-of-successor"
      },
      {
        "command": "review-credit",
        "code": "unknown-assignment"
      },
      {
        "command": "request-assignment",
        "code": "assignment-id-taken"
      },
      {
        "command": "request-assignment",
        "code": "assignment-open"
      },
      {
        "command": "decide-assignment",
        "code": "assignment-decided"
      },
      {
        "command": "decide-assignment",
        "code": "before-request"
      },
      {
        "command": "decide-assignment",
        "code": "before-review"
      },
      {
        "command": "decide-assignment",
        "code": "credit-approved"
      },
      {
        "command": "decide-assignment",
        "code": "credit-not-approved"
      },
      {
        "command": "decide-assignment",
        "code": "credit-review-required"
      },
      {
        "command": "decide-assignment",
        "code": "reason-required"
      },
      {
        "command": "decide-assignment",
        "code": "unknown-assignment"
      },
      {
        "command": "decide-assignment",
        "code": "written-consent-required"
      },
      {
        "command": "decide-assignment",
        "code": "wrong-review"
      }
    ],
    "events": [
      "CountryChanged",
      "CreditReviewed",
      "AssignmentRequested",
      "AssignmentGranted",
      "AssignmentRefused"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/commands/assignment.commands.spec.ts",
        "title": "request-assignment (§9.2)"
      },
      {
        "file": "libs/account/src/commands/assignment.commands.spec.ts",
        "title": "decide-assignment by consent (§9.2)"
      },
      {
        "file": "libs/account/src/commands/assignment.commands.spec.ts",
        "title": "decide-assignment on a sale (§9.2)"
      },
      {
        "file": "libs/account/src/stories/section-9-2-assignment.story.spec.ts",
        "title": "§9.2 Assignment by consent"
      },
      {
        "file": "libs/account/src/stories/section-9-2-assignment.story.spec.ts",
        "title": "§9.2 Assignment with a sale of the business"
      },
      {
        "file": "libs/read-models/src/accounts/accounts.projection.spec.ts",
        "title": "a successor takes the account over under its own name (§9.2)"
      }
    ]
  },
  "§9.3": {
    "commands": [
      "declare-force-majeure",
      "end-force-majeure"
    ],
    "refusals": [
      {
        "command": "declare-force-majeure",
        "code": "end-before-beginning"
      },
      {
        "command": "declare-force-majeure",
        "code": "end-in-future"
      },
      {
        "command": "declare-force-majeure",
        "code": "force-majeure-id-taken"
      },
      {
        "command": "end-force-majeure",
        "code": "before-force-majeure"
      },
      {
        "command": "end-force-majeure",
        "code": "force-majeure-over"
      },
      {
        "command": "end-force-majeure",
        "code": "unknown-force-majeure"
      },
      {
        "command": "suspend-service",
        "code": "cure-period-stopped"
      },
      {
        "command": "stop-orders",
        "code": "cure-period-stopped"
      },
      {
        "command": "stop-call-detail",
        "code": "cure-period-stopped"
      },
      {
        "command": "record-other-remedy",
        "code": "cure-period-stopped"
      },
      {
        "command": "terminate",
        "code": "cure-period-stopped"
      },
      {
        "command": "enforce-security",
        "code": "cure-period-stopped"
      }
    ],
    "events": [
      "BreachCured",
      "ForceMajeureDeclared",
      "ForceMajeureEnded",
      "CurePeriodStopped",
      "CurePeriodExtended"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/commands/force-majeure.commands.spec.ts",
        "title": "declare-force-majeure (§9.3)"
      },
      {
        "file": "libs/account/src/commands/force-majeure.commands.spec.ts",
        "title": "end-force-majeure (§9.3)"
      },
      {
        "file": "libs/account/src/stories/section-9-3-force-majeure.story.spec.ts",
        "title": "§9.3 Force majeure"
      },
      {
        "file": "libs/account/src/views/explain/offences.explain.spec.ts",
        "title": "the days of a cure period that force majeure stopped (§9.3, reading 28)"
      },
      {
        "file": "libs/read-models/src/cure-deadlines/cure-deadlines.projection.spec.ts",
        "title": "a clock that force majeure stops (§9.3)"
      },
      {
        "file": "libs/terms/src/section-9/force-majeure.spec.ts",
        "title": "§9.3 a cure period with its stopped days (reading 28)"
      }
    ]
  },
  "§9.4": {
    "commands": [],
    "refusals": [],
    "events": [],
    "deadlines": [],
    "tests": []
  },
  "§9.5": {
    "commands": [],
    "refusals": [],
    "events": [],
    "deadlines": [],
    "tests": []
  },
  "§9.6": {
    "commands": [
      "write-off-invoice",
      "waive-late-charge",
      "set-late-charge-policy",
      "waive-late-interest",
      "waive-recovery-indemnity",
      "waive-breach",
      "waive-violation",
      "waive-prohibited-use"
    ],
    "refusals": [
      {
        "command": "issue-adjustment",
        "code": "prohibited-use-bounced"
      },
      {
        "command": "issue-adjustment",
        "code": "prohibited-use-corrected"
      },
      {
        "command": "issue-adjustment",
        "code": "prohibited-use-lapsed"
      },
      {
        "command": "issue-adjustment",
        "code": "prohibited-use-recurred"
      },
      {
        "command": "issue-adjustment",
        "code": "prohibited-use-waived"
      },
      {
        "command": "waive-late-charge",
        "code": "late-charge-paid"
      },
      {
        "command": "waive-late-interest",
        "code": "late-interest-paid"
      },
      {
        "command": "waive-recovery-indemnity",
        "code": "indemnity-paid"
      },
      {
        "command": "waive-breach",
        "code": "breach-closed"
      },
      {
        "command": "waive-violation",
        "code": "before-violation"
      },
      {
        "command": "waive-violation",
        "code": "unknown-violation"
      },
      {
        "command": "confirm-prohibited-use-corrected",
        "code": "prohibited-use-waived"
      },
      {
        "command": "waive-prohibited-use",
        "code": "before-recurrence"
      },
      {
        "command": "waive-prohibited-use",
        "code": "nothing-to-waive"
      },
      {
        "command": "waive-prohibited-use",
        "code": "unknown-recurrence"
      },
      {
        "command": "terminate",
        "code": "prohibited-use-bounced"
      },
      {
        "command": "terminate",
        "code": "prohibited-use-corrected"
      },
      {
        "command": "terminate",
        "code": "prohibited-use-lapsed"
      },
      {
        "command": "terminate",
        "code": "prohibited-use-recurred"
      },
      {
        "command": "terminate",
        "code": "prohibited-use-waived"
      },
      {
        "command": "terminate",
        "code": "violation-waived"
      }
    ],
    "events": [
      "LateChargeWaived",
      "LateInterestWaived",
      "RecoveryIndemnityWaived",
      "BreachWaived",
      "ViolationWaived",
      "ProhibitedUseWaived",
      "ServiceResumed"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/commands/bodies-worth-trying.spec.ts",
        "title": "bodies worth trying of waivers (§9.6)"
      },
      {
        "file": "libs/account/src/commands/breach.commands.spec.ts",
        "title": "waive-breach (§9.6)"
      },
      {
        "file": "libs/account/src/commands/late-charge.commands.spec.ts",
        "title": "waive-late-charge (readings 21, §9.6)"
      },
      {
        "file": "libs/account/src/commands/waiver.commands.spec.ts",
        "title": "waive-violation (§9.6)"
      },
      {
        "file": "libs/account/src/commands/waiver.commands.spec.ts",
        "title": "waive-prohibited-use (§9.6)"
      },
      {
        "file": "libs/account/src/lapse/late-charges.lapse.spec.ts",
        "title": "a charge that was waived compounds no more, from the day of the waiver (§9.6)"
      },
      {
        "file": "libs/account/src/stories/section-3-4-remedies.story.spec.ts",
        "title": "waived, all that last fall on the day of the waiver (§9.6)"
      },
      {
        "file": "libs/account/src/stories/section-4-5-policy.story.spec.ts",
        "title": "§9.6 a charge that was waived and then turns out to have had no ground"
      },
      {
        "file": "libs/account/src/stories/section-9-6-waiver.story.spec.ts",
        "title": "§9.6 A waiver waives one instance, and no other"
      }
    ]
  },
  "§9.7.1": {
    "commands": [
      "notify-service-change"
    ],
    "refusals": [
      {
        "command": "notify-service-change",
        "code": "change-id-taken"
      },
      {
        "command": "notify-service-change",
        "code": "notice-not-ahead"
      },
      {
        "command": "notify-service-change",
        "code": "notice-required"
      }
    ],
    "events": [
      "ServiceChangeNotified"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/stories/section-9-service-changes.story.spec.ts",
        "title": "§9.7.1 Changes of the service"
      }
    ]
  },
  "§9.7.2": {
    "commands": [
      "accept-terms",
      "notify-terms-revision",
      "record-revision-notice-bounced",
      "sign-amendment",
      "record-activity",
      "publish-terms-version"
    ],
    "refusals": [
      {
        "command": "accept-terms",
        "code": "no-terms-in-force"
      },
      {
        "command": "accept-terms",
        "code": "terms-version-not-in-force"
      },
      {
        "command": "notify-terms-revision",
        "code": "terms-version-superseded"
      },
      {
        "command": "notify-terms-revision",
        "code": "unknown-terms-version"
      },
      {
        "command": "record-revision-notice-bounced",
        "code": "revision-accepted"
      },
      {
        "command": "record-revision-notice-bounced",
        "code": "revision-not-notified"
      },
      {
        "command": "publish-terms-version",
        "code": "notice-too-short"
      },
      {
        "command": "publish-terms-version",
        "code": "terms-version-invalid"
      },
      {
        "command": "publish-terms-version",
        "code": "terms-version-out-of-order"
      },
      {
        "command": "publish-terms-version",
        "code": "terms-version-taken"
      }
    ],
    "events": [
      "TermsRevisionNotified",
      "TermsRevisionAccepted",
      "TermsVersionPublished"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/commands/terms.commands.spec.ts",
        "title": "notify-terms-revision (§9.7.2)"
      },
      {
        "file": "libs/account/src/commands/use.spec.ts",
        "title": "what is use (§9.7.2)"
      },
      {
        "file": "libs/account/src/commands/use.spec.ts",
        "title": "which of several revisions governs after use (§9.7.2, reading 40)"
      },
      {
        "file": "libs/account/src/stories/section-9-7-2-changes-of-terms.story.spec.ts",
        "title": "§9.7.2 Changes of the terms: the notice (reading 40)"
      },
      {
        "file": "libs/account/src/stories/section-9-7-2-changes-of-terms.story.spec.ts",
        "title": "§9.7.2 Changes of the terms: acceptance by use"
      },
      {
        "file": "libs/account/src/stories/section-9-7-2-changes-of-terms.story.spec.ts",
        "title": "§9.7.2, §4.5 A fact is judged by the version that governed the account on its day, for ever"
      },
      {
        "file": "libs/programme/src/programme.spec.ts",
        "title": "§9.7.2 publish-terms-version"
      },
      {
        "file": "libs/read-models/src/accounts/accounts.projection.spec.ts",
        "title": "use accepts a version of the terms as a signature does (§9.7.2)"
      },
      {
        "file": "libs/terms/src/section-9/changes-of-terms.spec.ts",
        "title": "§9.7.2 when revised terms can bind (reading 40)"
      }
    ]
  },
  "§9.8": {
    "commands": [],
    "refusals": [],
    "events": [],
    "deadlines": [],
    "tests": []
  },
  "§9.9": {
    "commands": [
      "record-exclusion-list-finding",
      "clear-exclusion-list-finding",
      "suspend-service"
    ],
    "refusals": [
      {
        "command": "record-exclusion-list-finding",
        "code": "finding-id-taken"
      },
      {
        "command": "clear-exclusion-list-finding",
        "code": "before-finding"
      },
      {
        "command": "clear-exclusion-list-finding",
        "code": "unknown-finding"
      },
      {
        "command": "suspend-service",
        "code": "before-finding"
      },
      {
        "command": "suspend-service",
        "code": "breach-closed"
      },
      {
        "command": "suspend-service",
        "code": "breach-required"
      },
      {
        "command": "suspend-service",
        "code": "cure-period-open"
      },
      {
        "command": "suspend-service",
        "code": "finding-cleared"
      },
      {
        "command": "suspend-service",
        "code": "finding-required"
      },
      {
        "command": "suspend-service",
        "code": "reason-required"
      },
      {
        "command": "suspend-service",
        "code": "unknown-breach"
      },
      {
        "command": "suspend-service",
        "code": "unknown-finding"
      },
      {
        "command": "suspend-service",
        "code": "wrong-ground"
      }
    ],
    "events": [
      "ExclusionListFindingRecorded",
      "ExclusionListFindingCleared",
      "ServiceSuspended",
      "ServiceResumed"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/commands/exclusion-list.commands.spec.ts",
        "title": "record-exclusion-list-finding (§9.9)"
      },
      {
        "file": "libs/account/src/commands/exclusion-list.commands.spec.ts",
        "title": "clear-exclusion-list-finding (§9.9)"
      },
      {
        "file": "libs/account/src/commands/suspension-causes.commands.spec.ts",
        "title": "suspend-service without a notice (readings 26, §9.9)"
      },
      {
        "file": "libs/account/src/stories/section-9-9-exclusion-list.story.spec.ts",
        "title": "§9.9 Exclusion list"
      }
    ]
  },
  "§9.10": {
    "commands": [
      "raise-dispute",
      "escalate-dispute",
      "submit-to-arbitration",
      "bring-court-action",
      "settle-dispute"
    ],
    "refusals": [
      {
        "command": "raise-dispute",
        "code": "activity-after-notice"
      },
      {
        "command": "raise-dispute",
        "code": "dispute-barred"
      },
      {
        "command": "raise-dispute",
        "code": "dispute-id-taken"
      },
      {
        "command": "escalate-dispute",
        "code": "before-dispute"
      },
      {
        "command": "escalate-dispute",
        "code": "dispute-settled"
      },
      {
        "command": "escalate-dispute",
        "code": "in-arbitration"
      },
      {
        "command": "escalate-dispute",
        "code": "talks-open"
      },
      {
        "command": "escalate-dispute",
        "code": "unknown-dispute"
      },
      {
        "command": "submit-to-arbitration",
        "code": "before-dispute"
      },
      {
        "command": "submit-to-arbitration",
        "code": "dispute-settled"
      },
      {
        "command": "submit-to-arbitration",
        "code": "informal-resolution-open"
      },
      {
        "command": "submit-to-arbitration",
        "code": "seat-not-agreed"
      },
      {
        "command": "submit-to-arbitration",
        "code": "unknown-dispute"
      },
      {
        "command": "bring-court-action",
        "code": "court-action-id-taken"
      },
      {
        "command": "bring-court-action",
        "code": "determination-required"
      },
      {
        "command": "bring-court-action",
        "code": "invoices-required"
      },
      {
        "command": "bring-court-action",
        "code": "judgment-required"
      },
      {
        "command": "bring-court-action",
        "code": "not-consented"
      },
      {
        "command": "bring-court-action",
        "code": "not-open-to-party"
      },
      {
        "command": "bring-court-action",
        "code": "nothing-to-collect"
      },
      {
        "command": "bring-court-action",
        "code": "unknown-dispute"
      },
      {
        "command": "bring-court-action",
        "code": "unknown-invoice"
      },
      {
        "command": "settle-dispute",
        "code": "amounts-of-nothing"
      },
      {
        "command": "settle-dispute",
        "code": "before-dispute"
      },
      {
        "command": "settle-dispute",
        "code": "before-last-step"
      },
      {
        "command": "settle-dispute",
        "code": "dispute-settled"
      },
      {
        "command": "settle-dispute",
        "code": "not-in-arbitration"
      },
      {
        "command": "settle-dispute",
        "code": "unknown-dispute"
      }
    ],
    "events": [
      "GeneralDisputeRaised",
      "GeneralDisputeEscalated",
      "GeneralDisputeSubmitted",
      "GeneralDisputeSettled",
      "CourtActionBrought"
    ],
    "deadlines": [
      "talks",
      "director-talks"
    ],
    "tests": [
      {
        "file": "libs/account/src/commands/deemed-consent.court-action.commands.spec.ts",
        "title": "what was consented to by silence can be collected (§9.10 i, reading 39)"
      },
      {
        "file": "libs/account/src/stories/section-9-disputes.story.spec.ts",
        "title": "§9.10 Disputes: how far one has come"
      },
      {
        "file": "libs/account/src/stories/section-9-disputes.story.spec.ts",
        "title": "§9.10 Disputes: what is to be watched"
      },
      {
        "file": "libs/account/src/stories/section-9-disputes.story.spec.ts",
        "title": "§9.10 Disputes: why each step was open"
      },
      {
        "file": "libs/account/src/stories/section-9-disputes.story.spec.ts",
        "title": "§9.10 Disputes: late facts"
      },
      {
        "file": "libs/account/src/stories/section-9-disputes.story.spec.ts",
        "title": "§9.10(i) Collecting what was consented to need not wait"
      },
      {
        "file": "libs/account/src/stories/section-9-disputes.story.spec.ts",
        "title": "§9.10(ii) and §9.10(iii) injunctions and judgments need not wait"
      },
      {
        "file": "libs/terms/src/section-9/general-disputes.spec.ts",
        "title": "§9.10 one year to report a dispute (reading 39)"
      },
      {
        "file": "libs/terms/src/section-9/general-disputes.spec.ts",
        "title": "§9.10 directors, then arbitration (reading 39)"
      },
      {
        "file": "libs/terms/src/section-9/general-disputes.spec.ts",
        "title": "§9.10 what need not wait for arbitration"
      }
    ]
  },
  "§9.11": {
    "commands": [],
    "refusals": [],
    "events": [],
    "deadlines": [],
    "tests": []
  },
  "§9.12": {
    "commands": [
      "record-separate-agreement",
      "authorize-affiliate",
      "revoke-affiliate",
      "execute-data-processing-addendum",
      "sign-amendment",
      "terminate"
    ],
    "refusals": [
      {
        "command": "sign-amendment",
        "code": "amendment-id-taken"
      },
      {
        "command": "sign-amendment",
        "code": "signature-missing"
      },
      {
        "command": "terminate",
        "code": "ground-of-other-party"
      },
      {
        "command": "terminate",
        "code": "signed-agreement-required"
      }
    ],
    "events": [
      "AffiliateAuthorized",
      "AffiliateRevoked",
      "AmendmentSigned",
      "ServiceTerminated"
    ],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/commands/agreement.commands.spec.ts",
        "title": "sign-amendment (§9.12)"
      },
      {
        "file": "libs/account/src/stories/preamble-agreements.story.spec.ts",
        "title": "preamble, §9.12: affiliates"
      },
      {
        "file": "libs/account/src/stories/preamble-agreements.story.spec.ts",
        "title": "§9.12 Amendments"
      }
    ]
  },
  "§4.3 FR": {
    "commands": [
      "change-country",
      "waive-late-interest",
      "claim-recovery-indemnity",
      "receive-indemnity-payment",
      "reverse-indemnity-payment",
      "waive-recovery-indemnity"
    ],
    "refusals": [
      {
        "command": "impose-late-charges",
        "code": "late-charges-replaced"
      },
      {
        "command": "waive-late-interest",
        "code": "unknown-invoice"
      },
      {
        "command": "waive-late-interest",
        "code": "unknown-late-interest"
      },
      {
        "command": "claim-recovery-indemnity",
        "code": "not-late"
      },
      {
        "command": "claim-recovery-indemnity",
        "code": "not-under-french-rule"
      },
      {
        "command": "claim-recovery-indemnity",
        "code": "unknown-invoice"
      },
      {
        "command": "receive-indemnity-payment",
        "code": "before-claim"
      },
      {
        "command": "receive-indemnity-payment",
        "code": "no-indemnity-claimed"
      },
      {
        "command": "receive-indemnity-payment",
        "code": "unknown-invoice"
      },
      {
        "command": "reverse-indemnity-payment",
        "code": "before-payment"
      },
      {
        "command": "reverse-indemnity-payment",
        "code": "indemnity-not-paid"
      },
      {
        "command": "reverse-indemnity-payment",
        "code": "indemnity-owed"
      },
      {
        "command": "reverse-indemnity-payment",
        "code": "unknown-invoice"
      },
      {
        "command": "waive-recovery-indemnity",
        "code": "before-claim"
      },
      {
        "command": "waive-recovery-indemnity",
        "code": "no-indemnity-claimed"
      },
      {
        "command": "waive-recovery-indemnity",
        "code": "unknown-invoice"
      }
    ],
    "events": [
      "LateInterestPosted",
      "LateInterestReversed",
      "LateInterestWaived",
      "RecoveryIndemnityClaimed",
      "RecoveryIndemnityWithdrawn",
      "RecoveryIndemnityReinstated",
      "RecoveryIndemnityPaid",
      "RecoveryIndemnityPaymentReversed",
      "RecoveryIndemnityWaived"
    ],
    "deadlines": [
      "due"
    ],
    "tests": [
      {
        "file": "libs/account/src/commands/country.commands.spec.ts",
        "title": "change-country (§4.3 FR, §4.7 US, §7.1 UK)"
      },
      {
        "file": "libs/account/src/lapse/late-interest.lapse.spec.ts",
        "title": "§4.3 FR interest on what is paid late"
      },
      {
        "file": "libs/account/src/stories/addendum-of-an-account.story.spec.ts",
        "title": "§4.3 FR Change of country"
      },
      {
        "file": "libs/account/src/stories/section-4-3-fr-late-interest.story.spec.ts",
        "title": "§4.3 FR Late interest over a border of half-years"
      },
      {
        "file": "libs/account/src/stories/section-4-3-fr-late-interest.story.spec.ts",
        "title": "§4.3 FR Late interest when facts are recorded late (reading 7)"
      },
      {
        "file": "libs/account/src/stories/section-4-3-fr-late-interest.story.spec.ts",
        "title": "§4.3 FR Half-years whose rates are not published"
      },
      {
        "file": "libs/account/src/stories/section-4-3-fr-late-interest.story.spec.ts",
        "title": "§4.3 FR Due date by both readings"
      },
      {
        "file": "libs/account/src/stories/section-4-3-fr-late-interest.story.spec.ts",
        "title": "§4.3 FR Fixed indemnity"
      },
      {
        "file": "libs/account/src/stories/section-4-3-fr-worked-cases.story.spec.ts",
        "title": "§4.3 FR worked cases, as lives"
      },
      {
        "file": "libs/terms/src/addenda/france/due-date.spec.ts",
        "title": "§4.3 FR due date (reading 36)"
      },
      {
        "file": "libs/terms/src/addenda/france/late-interest.spec.ts",
        "title": "§4.3 FR late interest (reading 36)"
      }
    ]
  },
  "§4.7 US": {
    "commands": [
      "change-country",
      "record-tax-exemption",
      "revoke-tax-exemption"
    ],
    "refusals": [
      {
        "command": "record-tax-exemption",
        "code": "exemption-id-taken"
      },
      {
        "command": "record-tax-exemption",
        "code": "exemption-never-valid"
      },
      {
        "command": "revoke-tax-exemption",
        "code": "before-exemption"
      },
      {
        "command": "revoke-tax-exemption",
        "code": "unknown-exemption"
      }
    ],
    "events": [
      "InvoiceCredited",
      "TaxExemptionRecorded",
      "TaxExemptionRevoked"
    ],
    "deadlines": [
      "tax-exemption"
    ],
    "tests": [
      {
        "file": "libs/account/src/commands/country.commands.spec.ts",
        "title": "change-country (§4.3 FR, §4.7 US, §7.1 UK)"
      },
      {
        "file": "libs/account/src/commands/late-exemption.commands.spec.ts",
        "title": "documents for an exemption that were provided in time and are recorded late (§4.7, §4.7 US)"
      },
      {
        "file": "libs/account/src/commands/tax.commands.spec.ts",
        "title": "record-tax-exemption, revoke-tax-exemption (§4.7 US)"
      },
      {
        "file": "libs/account/src/state/taxes.spec.ts",
        "title": "a tax is not owed on a day by documents (§4.7 US)"
      },
      {
        "file": "libs/account/src/stories/section-4-7-taxes.story.spec.ts",
        "title": "§4.7 US without exemption documents the customer pays all taxes"
      }
    ]
  },
  "§7.1 UK": {
    "commands": [
      "change-country"
    ],
    "refusals": [],
    "events": [],
    "deadlines": [],
    "tests": [
      {
        "file": "libs/account/src/commands/country.commands.spec.ts",
        "title": "change-country (§4.3 FR, §4.7 US, §7.1 UK)"
      },
      {
        "file": "libs/account/src/stories/addendum-of-an-account.story.spec.ts",
        "title": "§7.1 UK Change of country"
      },
      {
        "file": "libs/account/src/stories/section-7-liability.story.spec.ts",
        "title": "§7.3 and §7.1 UK: what no limit holds for"
      }
    ]
  },
  "§9.13 UK": {
    "commands": [],
    "refusals": [],
    "events": [],
    "deadlines": [],
    "tests": []
  }
};

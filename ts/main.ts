import { replaceLoader } from "./backend/desk_loader";
import { FollowupDesk } from "./components/followup_desk/followup_desk";

replaceLoader(FollowupDesk);

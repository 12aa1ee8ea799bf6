import { mountScreen } from '../shared/bridge/mount-screen';
import { dropOldDrafts } from '../shared/drafts/draft-store';
import { Portal } from './portal';
import './portal.css';

dropOldDrafts(Date.now());
void mountScreen(() => <Portal />);

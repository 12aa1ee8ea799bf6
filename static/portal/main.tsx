import { mountScreen } from '../shared/bridge/mount-screen';
import { Portal } from './portal';
import './portal.css';

void mountScreen(() => <Portal />);

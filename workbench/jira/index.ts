export { createJiraSite } from './site';

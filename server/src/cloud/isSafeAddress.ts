import { isLoopback } from './isLoopback';

/** AWS's own hosts, those of private endpoints included; every partition has its suffix. */
const ofAws = /\.(?:amazonaws\.com(?:\.cn)?|api\.aws|amazonaws\.eu)$/;

/** Whether signed calls may be sent there, where a setting says so: to AWS over https, or to this machine alone. */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) {
    return false;
  }
  const { protocol, hostname } = new URL(address);
  const isHere = isLoopback(hostname);
  return (protocol === 'https:' && (isHere || ofAws.test(hostname))) || (protocol === 'http:' && isHere);
}
